using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.RecordService;

[Needs("orders.record-service", For = "serve-order")]
internal sealed class IndexModel(OrderReading reading, RecordServiceAction record) : OrderForm(reading)
{
    private const string ByTheApplicant = "by-the-applicant";

    [BindProperty(SupportsGet = true, Name = "respondent")]
    public Guid? Respondent { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Proof { get; set; }

    [BindProperty]
    public string? ServedBy { get; set; }

    protected override void Prefill() => Respondent ??= Held.Respondents.Count == 1 ? Held.Respondents[0].Value : null;

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        var at = ReadWhen("service");
        if (Respondent is null)
        {
            ModelState.AddModelError(nameof(Respondent), "Say who was served");
        }
        if (!Enum.TryParse<ServiceMethod>(How, out var method) && How != ByTheApplicant)
        {
            ModelState.AddModelError(nameof(How), "Say how it was served");
        }
        if (AnswerOf(Proof) is null)
        {
            ModelState.AddModelError(nameof(Proof), "Say whether proof of service is held");
        }
        return ModelState.IsValid
            ? await record.RecordAsync(
                new NewService
                {
                    Order = Order,
                    Respondent = new NominalId(Respondent!.Value),
                    Method = How == ByTheApplicant ? ServiceMethod.OtherMeans : method,
                    ByTheApplicant = How == ByTheApplicant,
                    ProofHeld = AnswerOf(Proof)!.Value,
                    ServedBy = string.IsNullOrWhiteSpace(ServedBy) ? null : ServedBy.Trim(),
                    At = at,
                },
                stop)
            : null;
    }
}
