using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Data;

internal sealed class SubjectAnswerMapping : IEntityTypeConfiguration<SubjectAnswer>
{
    public void Configure(EntityTypeBuilder<SubjectAnswer> builder)
    {
        builder.ToTable("people_subject_answer");
        builder.HasKey(answer => answer.Id);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(answer => answer.NominalId);
        builder.Property(answer => answer.PreparedBy).HasMaxLength(100);
        builder.Property(answer => answer.ReleasedBy).HasMaxLength(100);
        builder.Property(answer => answer.State).HasConversion<short>();
        builder.HasIndex(answer => new { answer.Agency, answer.PreparedAt });
    }
}

internal sealed class StoredSubjectAnswers(SightlineDb db) : IStoredThing
{
    public string Kind => "subject access answer";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        await foreach (var row in db.Set<SubjectAnswer>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return string.Join('|', row.Agency, names[row.NominalId], row.State, row.Why is not null);
        }
    }
}
