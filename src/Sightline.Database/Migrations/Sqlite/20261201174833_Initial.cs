using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sightline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_agency",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OnsCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_agency", x => x.Code);
                    table.ForeignKey(
                        name: "FK_access_agency_access_agency_Force",
                        column: x => x.Force,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_spent_proof",
                columns: table => new
                {
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_spent_proof", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "conferences_matter",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Thing = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Order = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Level = table.Column<short>(type: "INTEGER", nullable: true),
                    StatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_matter", x => new { x.Fact, x.Force });
                });

            migrationBuilder.CreateTable(
                name: "conferences_meeting",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Others = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    HeldAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duties_discharging_fact",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    FoundWrong = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_discharging_fact", x => new { x.Key, x.Fact });
                });

            migrationBuilder.CreateTable(
                name: "duties_duty",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RuleDay = table.Column<string>(type: "TEXT", nullable: false),
                    RuleArea = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RuleRef = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OriginalDesk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Handed = table.Column<short>(type: "INTEGER", nullable: false),
                    HandedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BecauseOf = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Member = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subjects = table.Column<string>(type: "TEXT", nullable: false),
                    FindWhoOwes = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", nullable: false),
                    CountsFrom = table.Column<string>(type: "TEXT", nullable: false),
                    DueEarlier = table.Column<string>(type: "TEXT", nullable: false),
                    DueLater = table.Column<string>(type: "TEXT", nullable: false),
                    WhyTwoEnds = table.Column<string>(type: "TEXT", nullable: true),
                    SurvivorSide = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptToDesk = table.Column<bool>(type: "INTEGER", nullable: false),
                    RefusedFact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RefusedGateway = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RefusedWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    DischargedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DischargedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DoneWhat = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenedAt = table.Column<string>(type: "TEXT", nullable: true),
                    LateFoundAt = table.Column<string>(type: "TEXT", nullable: true),
                    WaivedAt = table.Column<string>(type: "TEXT", nullable: true),
                    WaivedReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_duty", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duties_raising_subject",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Side = table.Column<short>(type: "INTEGER", nullable: false),
                    IsThing = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_raising_subject", x => new { x.Fact, x.Subject, x.Side });
                });

            migrationBuilder.CreateTable(
                name: "incidents_call",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TakenAt = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_awaiting_since",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_awaiting_since", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_court_received",
                columns: table => new
                {
                    Court = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_court_received", x => x.Court);
                });

            migrationBuilder.CreateTable(
                name: "orders_manifest",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<string>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Courts = table.Column<string>(type: "TEXT", nullable: false),
                    Loaded = table.Column<int>(type: "INTEGER", nullable: false),
                    ToDesk = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    AlreadyHeld = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_manifest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_order",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Stage = table.Column<short>(type: "INTEGER", nullable: false),
                    Applicant = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AppliedTo = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AppliedAt = table.Column<string>(type: "TEXT", nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MadeInArea = table.Column<string>(type: "TEXT", nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CourtReference = table.Column<string>(type: "TEXT", nullable: true),
                    MadeOn = table.Column<string>(type: "TEXT", nullable: true),
                    LastDay = table.Column<string>(type: "TEXT", nullable: true),
                    UntilFurtherOrder = table.Column<short>(type: "INTEGER", nullable: false),
                    MadeWithoutNotice = table.Column<short>(type: "INTEGER", nullable: false),
                    PronouncedInHisPresence = table.Column<short>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: true),
                    MadeFact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ConfirmedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ConfirmedFact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DischargedOn = table.Column<string>(type: "TEXT", nullable: true),
                    DischargedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DischargedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DischargedFact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ExpiryStatedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_order", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "oversight_sample",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviewers = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DrawnAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_sample", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "oversight_waived_duty",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Duty = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_waived_duty", x => x.Fact);
                });

            migrationBuilder.CreateTable(
                name: "people_declared_connection",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DeclaredAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_declared_connection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_emergency_look_up",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<short>(type: "INTEGER", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Searched = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false),
                    SecondAskedAt = table.Column<string>(type: "TEXT", nullable: true),
                    SecondBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SecondApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    SecondAnsweredAt = table.Column<string>(type: "TEXT", nullable: true),
                    ServicesOpenedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReviewedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<short>(type: "INTEGER", nullable: true),
                    ReviewWhy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_emergency_look_up", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_key",
                columns: table => new
                {
                    Hash = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_key", x => new { x.Hash, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "people_nominal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HeldBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Forenames = table.Column<string>(type: "TEXT", nullable: true),
                    Surname = table.Column<string>(type: "TEXT", nullable: true),
                    PreferredName = table.Column<string>(type: "TEXT", nullable: true),
                    Born = table.Column<string>(type: "TEXT", nullable: true),
                    Sex = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    DisposedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DisposedUnder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_nominal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_person",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_profile",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_profile", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "people_register_model",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Records = table.Column<int>(type: "INTEGER", nullable: false),
                    OnePerson = table.Column<double>(type: "REAL", nullable: false),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Model = table.Column<string>(type: "TEXT", nullable: true),
                    Commonness = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_register_model", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "people_yearly_declaration",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_yearly_declaration", x => x.Fact);
                });

            migrationBuilder.CreateTable(
                name: "platform_kept_back_told",
                columns: table => new
                {
                    Attempt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToldAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_kept_back_told", x => x.Attempt);
                });

            migrationBuilder.CreateTable(
                name: "platform_ledger_entry",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HappenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ledger_entry", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_ledger_seal",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Entries = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Marks = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Chained = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ledger_seal", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_ledger_subject",
                columns: table => new
                {
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ledger_subject", x => new { x.Subject, x.Entry });
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    QueuedAt = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTry = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_overwriting",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_overwriting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_received_fact",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_received_fact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_subject_key",
                columns: table => new
                {
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    WrappedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_subject_key", x => new { x.Subject, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "risk_information",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    MayBeTraced = table.Column<short>(type: "INTEGER", nullable: false),
                    Said = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_information", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "risk_national_check",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Pnc = table.Column<short>(type: "INTEGER", nullable: false),
                    Pnd = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_national_check", x => x.Fact);
                });

            migrationBuilder.CreateTable(
                name: "access_agency_key",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsClient = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublicKeys = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_agency_key", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_agency_key_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_court_name",
                columns: table => new
                {
                    Folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_court_name", x => x.Folded);
                    table.ForeignKey(
                        name: "FK_access_court_name_access_agency_Court",
                        column: x => x.Court,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_desk",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HoursAreAssumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Cover = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Manager = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_desk", x => x.Code);
                    table.ForeignKey(
                        name: "FK_access_desk_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_desk_access_desk_Cover",
                        column: x => x.Cover,
                        principalTable: "access_desk",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_desk_access_desk_Manager",
                        column: x => x.Manager,
                        principalTable: "access_desk",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_expected_manifest",
                columns: table => new
                {
                    Court = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Weekdays = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_expected_manifest", x => x.Court);
                    table.ForeignKey(
                        name: "FK_access_expected_manifest_access_agency_Court",
                        column: x => x.Court,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_postcode_area",
                columns: table => new
                {
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_postcode_area", x => new { x.Kind, x.Prefix });
                    table.ForeignKey(
                        name: "FK_access_postcode_area_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_sharing_agreement",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstDay = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<string>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sharing_agreement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_sharing_agreement_access_agency_From",
                        column: x => x.From,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_sharing_agreement_access_agency_To",
                        column: x => x.To,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_on_provider",
                columns: table => new
                {
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NameClaim = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    SetAt = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_on_provider", x => x.Agency);
                    table.ForeignKey(
                        name: "FK_access_sign_on_provider_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false),
                    MustChoosePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_user_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conferences_line",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CameBackFrom = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_conferences_line_conferences_meeting_Meeting",
                        column: x => x.Meeting,
                        principalTable: "conferences_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duties_awaited",
                columns: table => new
                {
                    Duty = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_awaited", x => new { x.Duty, x.Key });
                    table.ForeignKey(
                        name: "FK_duties_awaited_duties_duty_Duty",
                        column: x => x.Duty,
                        principalTable: "duties_duty",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duties_sending",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Duty = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ToWhom = table.Column<byte[]>(type: "BLOB", nullable: true),
                    How = table.Column<short>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: false),
                    AcknowledgedAt = table.Column<string>(type: "TEXT", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AcknowledgedHow = table.Column<short>(type: "INTEGER", nullable: true),
                    AcknowledgedWho = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_sending", x => x.Id);
                    table.ForeignKey(
                        name: "FK_duties_sending_duties_duty_Duty",
                        column: x => x.Duty,
                        principalTable: "duties_duty",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duties_waiting",
                columns: table => new
                {
                    Duty = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_waiting", x => new { x.Duty, x.Agency });
                    table.ForeignKey(
                        name: "FK_duties_waiting_duties_duty_Duty",
                        column: x => x.Duty,
                        principalTable: "duties_duty",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_dispatch",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Call = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Officer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: false),
                    Told = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_dispatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_dispatch_incidents_call_Call",
                        column: x => x.Call,
                        principalTable: "incidents_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_incident",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Call = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Abuse = table.Column<string>(type: "TEXT", nullable: false),
                    ChildrenPresent = table.Column<short>(type: "INTEGER", nullable: false),
                    WhyChildrenNotKnown = table.Column<short>(type: "INTEGER", nullable: false),
                    NumberOfChildren = table.Column<int>(type: "INTEGER", nullable: true),
                    PowerOfArrest = table.Column<short>(type: "INTEGER", nullable: false),
                    WhyNotArrested = table.Column<string>(type: "TEXT", nullable: true),
                    WeaponUsed = table.Column<short>(type: "INTEGER", nullable: false),
                    WhyWeaponNotKnown = table.Column<short>(type: "INTEGER", nullable: false),
                    Injury = table.Column<short>(type: "INTEGER", nullable: false),
                    WhyInjuryNotKnown = table.Column<short>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DomesticAbuse = table.Column<short>(type: "INTEGER", nullable: false),
                    PartyUnderAge = table.Column<short>(type: "INTEGER", nullable: false),
                    AskedAbout = table.Column<string>(type: "TEXT", nullable: false),
                    LivingTogether = table.Column<short>(type: "INTEGER", nullable: false),
                    WhyLivingTogetherNotKnown = table.Column<short>(type: "INTEGER", nullable: false),
                    LivingTogetherBasis = table.Column<short>(type: "INTEGER", nullable: false),
                    ChildrenExperienced = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    WhyBothArrested = table.Column<string>(type: "TEXT", nullable: true),
                    Circumstances = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Markers = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Place = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WhatHappened = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_incident", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_incident_incidents_call_Call",
                        column: x => x.Call,
                        principalTable: "incidents_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_disputed_statement",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Statement = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConfirmedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_disputed_statement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_disputed_statement_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_manifest_row",
                columns: table => new
                {
                    ManifestId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Identity = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PartiesKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Outcome = table.Column<short>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Problems = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ValuesUnder = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Values = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Confidential = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WaitingDocument = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_manifest_row", x => new { x.ManifestId, x.Number });
                    table.ForeignKey(
                        name: "FK_orders_manifest_row_orders_manifest_ManifestId",
                        column: x => x.ManifestId,
                        principalTable: "orders_manifest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_manifest_row_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_manifest_task",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ManifestId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: true),
                    Problem = table.Column<short>(type: "INTEGER", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Court = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Day = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ResolvedAt = table.Column<string>(type: "TEXT", nullable: true),
                    How = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_manifest_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_manifest_task_orders_manifest_ManifestId",
                        column: x => x.ManifestId,
                        principalTable: "orders_manifest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_manifest_task_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_term",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Plain = table.Column<string>(type: "TEXT", nullable: false),
                    Legal = table.Column<string>(type: "TEXT", nullable: true),
                    Metres = table.Column<int>(type: "INTEGER", nullable: true),
                    PowerOfArrest = table.Column<short>(type: "INTEGER", nullable: false),
                    Place = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PlacePostcode = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PlaceHouse = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BroughtBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BroughtAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReplacedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_term", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_term_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_variation",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    WordingReceived = table.Column<short>(type: "INTEGER", nullable: false),
                    TermsTouched = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<string>(type: "TEXT", nullable: true),
                    StatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_variation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_variation_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_action",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sample = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DueBy = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_action", x => x.Id);
                    table.ForeignKey(
                        name: "FK_oversight_action_oversight_sample_Sample",
                        column: x => x.Sample,
                        principalTable: "oversight_sample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_looked_through",
                columns: table => new
                {
                    Sample = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_looked_through", x => x.Sample);
                    table.ForeignKey(
                        name: "FK_oversight_looked_through_oversight_sample_Sample",
                        column: x => x.Sample,
                        principalTable: "oversight_sample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_call_person",
                columns: table => new
                {
                    Call = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_call_person", x => new { x.Call, x.Nominal });
                    table.ForeignKey(
                        name: "FK_incidents_call_person_incidents_call_Call",
                        column: x => x.Call,
                        principalTable: "incidents_call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_call_person_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_equality",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_equality", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_equality_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_breach",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RespondentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Protected = table.Column<string>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_breach", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_breach_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_breach_people_nominal_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_child",
                columns: table => new
                {
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_child", x => new { x.OrderId, x.NominalId });
                    table.ForeignKey(
                        name: "FK_orders_child_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_child_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_protected",
                columns: table => new
                {
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_protected", x => new { x.OrderId, x.NominalId });
                    table.ForeignKey(
                        name: "FK_orders_protected_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_protected_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_respondent",
                columns: table => new
                {
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_respondent", x => new { x.OrderId, x.NominalId });
                    table.ForeignKey(
                        name: "FK_orders_respondent_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_respondent_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_safe_time",
                columns: table => new
                {
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    When = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_safe_time", x => new { x.NominalId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_orders_safe_time_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_safe_time_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_service",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RespondentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    How = table.Column<short>(type: "INTEGER", nullable: false),
                    Method = table.Column<short>(type: "INTEGER", nullable: true),
                    ProofHeld = table.Column<short>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrongSince = table.Column<string>(type: "TEXT", nullable: true),
                    WrongFact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WhyWrong = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_service", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_service_orders_order_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_order",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orders_service_people_nominal_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_confidential_contact",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_confidential_contact", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_confidential_contact_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_confidential_key",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_confidential_key", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_confidential_key_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_contact_effort",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    BegunAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_contact_effort", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_contact_effort_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_emergency_found",
                columns: table => new
                {
                    LookUpId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_emergency_found", x => new { x.LookUpId, x.NominalId });
                    table.ForeignKey(
                        name: "FK_people_emergency_found_people_emergency_look_up_LookUpId",
                        column: x => x.LookUpId,
                        principalTable: "people_emergency_look_up",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_emergency_found_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_legal_hold",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PlacedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PlacedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LiftedAt = table.Column<string>(type: "TEXT", nullable: true),
                    WhyLifted = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_legal_hold", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_legal_hold_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_nominal_address",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    Postcode = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", nullable: true),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_nominal_address", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_nominal_address_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_nominal_contact",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_nominal_contact", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_nominal_contact_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_nominal_identifier",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_nominal_identifier", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_nominal_identifier_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_nominal_name",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Forenames = table.Column<string>(type: "TEXT", nullable: true),
                    Surname = table.Column<string>(type: "TEXT", nullable: true),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_nominal_name", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_nominal_name_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_relationship",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", nullable: true),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_relationship", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_relationship_people_nominal_OfId",
                        column: x => x.OfId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_relationship_people_nominal_ToId",
                        column: x => x.ToId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_retention_look",
                columns: table => new
                {
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LookOn = table.Column<string>(type: "TEXT", nullable: false),
                    Classes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_retention_look", x => x.NominalId);
                    table.ForeignKey(
                        name: "FK_people_retention_look_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_retention_review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RanOut = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    KeptUntil = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_retention_review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_retention_review_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_safe_contact",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Said = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_safe_contact", x => x.Sequence);
                    table.UniqueConstraint("AK_people_safe_contact_Id", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_safe_contact_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_sharing_consent",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstDay = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<short>(type: "INTEGER", nullable: false),
                    Said = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sharing_consent", x => x.Sequence);
                    table.UniqueConstraint("AK_people_sharing_consent_Id", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_sharing_consent_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_subject_answer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreparedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PreparedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    ScannedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Found = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReleasedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReleasedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_subject_answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_subject_answer_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_tie_decision",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OtherId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<short>(type: "INTEGER", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_tie_decision", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_tie_decision_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_tie_decision_people_nominal_OtherId",
                        column: x => x.OtherId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_tie_review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OtherId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Weight = table.Column<double>(type: "REAL", nullable: false),
                    State = table.Column<short>(type: "INTEGER", nullable: false),
                    PutAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Known = table.Column<short>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_tie_review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_tie_review_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_tie_review_people_nominal_OtherId",
                        column: x => x.OtherId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_flag",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    Said = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LastConfirmed = table.Column<string>(type: "TEXT", nullable: false),
                    CurrentUntil = table.Column<string>(type: "TEXT", nullable: false),
                    AskedFor = table.Column<string>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<string>(type: "TEXT", nullable: true),
                    EndedWhy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_flag", x => x.Id);
                    table.ForeignKey(
                        name: "FK_risk_flag_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_priority_judged",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Priority = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_priority_judged", x => x.Fact);
                    table.ForeignKey(
                        name: "FK_risk_priority_judged_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_release_notice",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedOn = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_release_notice", x => new { x.Id, x.Nominal });
                    table.ForeignKey(
                        name: "FK_risk_release_notice_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_split",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_split", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_split_people_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_tie",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Basis = table.Column<short>(type: "INTEGER", nullable: false),
                    Weight = table.Column<double>(type: "REAL", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_tie", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_tie_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_tie_people_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_information_person",
                columns: table => new
                {
                    Information = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsAtRisk = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_information_person", x => new { x.Information, x.Nominal });
                    table.ForeignKey(
                        name: "FK_risk_information_person_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_risk_information_person_risk_information_Information",
                        column: x => x.Information,
                        principalTable: "risk_information",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_information_recipient",
                columns: table => new
                {
                    Information = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_information_recipient", x => new { x.Information, x.Agency });
                    table.ForeignKey(
                        name: "FK_risk_information_recipient_risk_information_Information",
                        column: x => x.Information,
                        principalTable: "risk_information",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_kept_back_attempt",
                columns: table => new
                {
                    Attempt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_kept_back_attempt", x => x.Attempt);
                    table.ForeignKey(
                        name: "FK_access_kept_back_attempt_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_kept_work",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TypedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_kept_work", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_kept_work_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Credential = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<string>(type: "TEXT", nullable: true),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_passkey_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_role_at_agency",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Desks = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_role_at_agency", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_role_at_agency_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_role_at_agency_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_on_name",
                columns: table => new
                {
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    LinkedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_on_name", x => x.User);
                    table.ForeignKey(
                        name: "FK_access_sign_on_name_access_agency_Agency",
                        column: x => x.Agency,
                        principalTable: "access_agency",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_sign_on_name_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_user_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_user_claim_access_user_UserId",
                        column: x => x.UserId,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_user_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_access_user_login_access_user_UserId",
                        column: x => x.UserId,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_user_token",
                columns: table => new
                {
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_access_user_token_access_user_UserId",
                        column: x => x.UserId,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conferences_decision",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DueBy = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_conferences_decision_conferences_line_Line",
                        column: x => x.Line,
                        principalTable: "conferences_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conferences_line_matter",
                columns: table => new
                {
                    Line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_line_matter", x => new { x.Line, x.Fact });
                    table.ForeignKey(
                        name: "FK_conferences_line_matter_conferences_line_Line",
                        column: x => x.Line,
                        principalTable: "conferences_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conferences_line_matter_conferences_matter_Fact_Force",
                        columns: x => new { x.Fact, x.Force },
                        principalTable: "conferences_matter",
                        principalColumns: new[] { "Fact", "Force" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conferences_line_person",
                columns: table => new
                {
                    Line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences_line_person", x => new { x.Line, x.Nominal });
                    table.ForeignKey(
                        name: "FK_conferences_line_person_conferences_line_Line",
                        column: x => x.Line,
                        principalTable: "conferences_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conferences_line_person_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duties_marac_referral",
                columns: table => new
                {
                    Sending = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsProtected = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties_marac_referral", x => new { x.Sending, x.Nominal, x.IsProtected });
                    table.ForeignKey(
                        name: "FK_duties_marac_referral_duties_sending_Sending",
                        column: x => x.Sending,
                        principalTable: "duties_sending",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_arrest_review",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Justified = table.Column<short>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_arrest_review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_arrest_review_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_check",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Stage = table.Column<short>(type: "INTEGER", nullable: false),
                    Flag = table.Column<short>(type: "INTEGER", nullable: false),
                    Arrest = table.Column<short>(type: "INTEGER", nullable: false),
                    RepeatVictim = table.Column<short>(type: "INTEGER", nullable: false),
                    ChildrenNotified = table.Column<short>(type: "INTEGER", nullable: false),
                    IntelligenceEntered = table.Column<short>(type: "INTEGER", nullable: false),
                    DomesticAbuse = table.Column<short>(type: "INTEGER", nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_check_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_connection",
                columns: table => new
                {
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<short>(type: "INTEGER", nullable: false),
                    Why = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_connection", x => new { x.Incident, x.Of, x.To });
                    table.ForeignKey(
                        name: "FK_incidents_connection_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_connection_people_nominal_Of",
                        column: x => x.Of,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_connection_people_nominal_To",
                        column: x => x.To,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_crime",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    InAHome = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_crime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_crime_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_employee",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_employee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_employee_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_employee_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_employee_investigator",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    User = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NamedAt = table.Column<string>(type: "TEXT", nullable: false),
                    StoodDownAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_employee_investigator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_employee_investigator_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_grave_harm",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Harm = table.Column<short>(type: "INTEGER", nullable: false),
                    ReviewUndertaken = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_grave_harm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_grave_harm_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_neighbourhood_task",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<byte[]>(type: "BLOB", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_neighbourhood_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_neighbourhood_task_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_party",
                columns: table => new
                {
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Part = table.Column<short>(type: "INTEGER", nullable: false),
                    Arrested = table.Column<bool>(type: "INTEGER", nullable: false),
                    Experienced = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_party", x => new { x.Incident, x.Nominal, x.Part });
                    table.ForeignKey(
                        name: "FK_incidents_party_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_party_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_case",
                columns: table => new
                {
                    Sample = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_case", x => new { x.Sample, x.Number });
                    table.ForeignKey(
                        name: "FK_oversight_case_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_case_oversight_sample_Sample",
                        column: x => x.Sample,
                        principalTable: "oversight_sample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Assessed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Highest = table.Column<int>(type: "INTEGER", nullable: true),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<short>(type: "INTEGER", nullable: true),
                    Judgement = table.Column<short>(type: "INTEGER", nullable: true),
                    Priority = table.Column<short>(type: "INTEGER", nullable: false),
                    Children = table.Column<short>(type: "INTEGER", nullable: false),
                    ChildrenLevel = table.Column<short>(type: "INTEGER", nullable: true),
                    WhyChildrenNotKnown = table.Column<short>(type: "INTEGER", nullable: false),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: true),
                    JudgementReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Responses = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_assessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_risk_assessment_incidents_incident_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents_incident",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_risk_assessment_people_nominal_Assessed",
                        column: x => x.Assessed,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders_breach_outcome",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BreachId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Outcome = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_breach_outcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_breach_outcome_orders_breach_BreachId",
                        column: x => x.BreachId,
                        principalTable: "orders_breach",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_contact_attempt",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EffortId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Way = table.Column<short>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<short>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_contact_attempt", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_contact_attempt_people_contact_effort_EffortId",
                        column: x => x.EffortId,
                        principalTable: "people_contact_effort",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_disposal",
                columns: table => new
                {
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_disposal", x => x.ReviewId);
                    table.ForeignKey(
                        name: "FK_people_disposal_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_disposal_people_retention_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "people_retention_review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_safe_contact_telling",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatementId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToldTo = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Purpose = table.Column<short>(type: "INTEGER", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_safe_contact_telling", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_people_safe_contact_telling_people_safe_contact_StatementId",
                        column: x => x.StatementId,
                        principalTable: "people_safe_contact",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_sharing_consent_end",
                columns: table => new
                {
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sharing_consent_end", x => x.ConsentId);
                    table.ForeignKey(
                        name: "FK_people_sharing_consent_end_people_sharing_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "people_sharing_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_holder_question",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SamePerson = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_holder_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_holder_question_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_holder_question_people_tie_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "people_tie_review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_split_owner",
                columns: table => new
                {
                    SplitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CheckedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Found = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_split_owner", x => new { x.SplitId, x.Agency });
                    table.ForeignKey(
                        name: "FK_people_split_owner_people_split_SplitId",
                        column: x => x.SplitId,
                        principalTable: "people_split",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_split_record",
                columns: table => new
                {
                    SplitId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NominalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Left = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_split_record", x => new { x.SplitId, x.NominalId });
                    table.ForeignKey(
                        name: "FK_people_split_record_people_nominal_NominalId",
                        column: x => x.NominalId,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_people_split_record_people_split_SplitId",
                        column: x => x.SplitId,
                        principalTable: "people_split",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_crime_end",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Crime = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    WhyNotCharged = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents_crime_end", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_crime_end_incidents_crime_Crime",
                        column: x => x.Crime,
                        principalTable: "incidents_crime",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_review",
                columns: table => new
                {
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sample = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_review", x => x.Fact);
                    table.ForeignKey(
                        name: "FK_oversight_review_oversight_case_Sample_Number",
                        columns: x => new { x.Sample, x.Number },
                        principalTable: "oversight_case",
                        principalColumns: new[] { "Sample", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_from",
                columns: table => new
                {
                    Assessment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nominal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_from", x => new { x.Assessment, x.Nominal });
                    table.ForeignKey(
                        name: "FK_risk_from_people_nominal_Nominal",
                        column: x => x.Nominal,
                        principalTable: "people_nominal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_risk_from_risk_assessment_Assessment",
                        column: x => x.Assessment,
                        principalTable: "risk_assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_reopening",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Assessment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Cause = table.Column<short>(type: "INTEGER", nullable: false),
                    BecauseOf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Incident = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MayHear = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_reopening", x => x.Id);
                    table.ForeignKey(
                        name: "FK_risk_reopening_risk_assessment_Assessment",
                        column: x => x.Assessment,
                        principalTable: "risk_assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_agency_Force",
                table: "access_agency",
                column: "Force");

            migrationBuilder.CreateIndex(
                name: "IX_access_agency_Kind",
                table: "access_agency",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_access_agency_key_Agency",
                table: "access_agency_key",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_access_agency_key_Digest",
                table: "access_agency_key",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_court_name_Court",
                table: "access_court_name",
                column: "Court");

            migrationBuilder.CreateIndex(
                name: "IX_access_desk_Agency_Role",
                table: "access_desk",
                columns: new[] { "Agency", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_desk_Cover",
                table: "access_desk",
                column: "Cover");

            migrationBuilder.CreateIndex(
                name: "IX_access_desk_Manager",
                table: "access_desk",
                column: "Manager");

            migrationBuilder.CreateIndex(
                name: "IX_access_kept_back_attempt_Agency",
                table: "access_kept_back_attempt",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_access_kept_back_attempt_User",
                table: "access_kept_back_attempt",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_access_kept_work_Until",
                table: "access_kept_work",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_access_kept_work_User",
                table: "access_kept_work",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_Credential",
                table: "access_passkey",
                column: "Credential",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_User",
                table: "access_passkey",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_access_postcode_area_Agency",
                table: "access_postcode_area",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_access_role_at_agency_Agency_Role",
                table: "access_role_at_agency",
                columns: new[] { "Agency", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_access_role_at_agency_User",
                table: "access_role_at_agency",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_access_sharing_agreement_From_Gateway_To",
                table: "access_sharing_agreement",
                columns: new[] { "From", "Gateway", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sharing_agreement_To",
                table: "access_sharing_agreement",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_on_name_Agency_Name",
                table: "access_sign_on_name",
                columns: new[] { "Agency", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_on_name_Agency_Subject",
                table: "access_sign_on_name",
                columns: new[] { "Agency", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_spent_proof_Until",
                table: "access_spent_proof",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_access_user_Agency",
                table: "access_user",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_access_user_NormalizedUserName",
                table: "access_user",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_user_claim_UserId",
                table: "access_user_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_access_user_login_UserId",
                table: "access_user_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_conferences_decision_Line",
                table: "conferences_decision",
                column: "Line");

            migrationBuilder.CreateIndex(
                name: "IX_conferences_line_Meeting",
                table: "conferences_line",
                column: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_conferences_line_matter_Fact_Force",
                table: "conferences_line_matter",
                columns: new[] { "Fact", "Force" });

            migrationBuilder.CreateIndex(
                name: "IX_conferences_line_person_Nominal",
                table: "conferences_line_person",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_conferences_matter_Force_LearnedAt",
                table: "conferences_matter",
                columns: new[] { "Force", "LearnedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_conferences_meeting_Host_Kind_OpenedAt",
                table: "conferences_meeting",
                columns: new[] { "Host", "Kind", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_awaited_Key",
                table: "duties_awaited",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_duties_discharging_fact_Fact",
                table: "duties_discharging_fact",
                column: "Fact");

            migrationBuilder.CreateIndex(
                name: "IX_duties_duty_Because_Rule_Member_OwedBy",
                table: "duties_duty",
                columns: new[] { "Because", "Rule", "Member", "OwedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_duty_DischargedBy",
                table: "duties_duty",
                column: "DischargedBy");

            migrationBuilder.CreateIndex(
                name: "IX_duties_duty_OwedBy_State_DueEarlier",
                table: "duties_duty",
                columns: new[] { "OwedBy", "State", "DueEarlier" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_duty_State_DueEarlier",
                table: "duties_duty",
                columns: new[] { "State", "DueEarlier" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_marac_referral_Nominal",
                table: "duties_marac_referral",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_duties_raising_subject_Subject",
                table: "duties_raising_subject",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_duties_sending_Duty",
                table: "duties_sending",
                column: "Duty");

            migrationBuilder.CreateIndex(
                name: "IX_duties_sending_To_AcknowledgedAt",
                table: "duties_sending",
                columns: new[] { "To", "AcknowledgedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_waiting_Agency",
                table: "duties_waiting",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_arrest_review_Incident",
                table: "incidents_arrest_review",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_call_person_Nominal",
                table: "incidents_call_person",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_check_Incident",
                table: "incidents_check",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_connection_Of",
                table: "incidents_connection",
                column: "Of");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_connection_To",
                table: "incidents_connection",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_crime_Incident",
                table: "incidents_crime",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_crime_end_Crime",
                table: "incidents_crime_end",
                column: "Crime");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_dispatch_Call",
                table: "incidents_dispatch",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_dispatch_Officer_SentAt",
                table: "incidents_dispatch",
                columns: new[] { "Officer", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_employee_Incident",
                table: "incidents_employee",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_employee_Nominal",
                table: "incidents_employee",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_employee_investigator_Incident",
                table: "incidents_employee_investigator",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_equality_Nominal",
                table: "incidents_equality",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_grave_harm_Incident",
                table: "incidents_grave_harm",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_incident_Call",
                table: "incidents_incident",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_incident_Force_At",
                table: "incidents_incident",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_neighbourhood_task_Incident",
                table: "incidents_neighbourhood_task",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_party_Nominal",
                table: "incidents_party",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_orders_breach_IncidentId",
                table: "orders_breach",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_breach_OrderId",
                table: "orders_breach",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_breach_RespondentId",
                table: "orders_breach",
                column: "RespondentId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_breach_outcome_BreachId",
                table: "orders_breach_outcome",
                column: "BreachId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_breach_outcome_OrderId",
                table: "orders_breach_outcome",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_child_NominalId",
                table: "orders_child",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_disputed_statement_OrderId",
                table: "orders_disputed_statement",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_Day",
                table: "orders_manifest",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_ReceivedBy_Digest",
                table: "orders_manifest",
                columns: new[] { "ReceivedBy", "Digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_row_CaseKey",
                table: "orders_manifest_row",
                column: "CaseKey");

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_row_Identity",
                table: "orders_manifest_row",
                column: "Identity");

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_row_OrderId",
                table: "orders_manifest_row",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_task_Court_Day",
                table: "orders_manifest_task",
                columns: new[] { "Court", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_task_ManifestId_Row",
                table: "orders_manifest_task",
                columns: new[] { "ManifestId", "Row" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_manifest_task_OrderId",
                table: "orders_manifest_task",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_order_CourtReference",
                table: "orders_order",
                column: "CourtReference");

            migrationBuilder.CreateIndex(
                name: "IX_orders_order_Force",
                table: "orders_order",
                column: "Force");

            migrationBuilder.CreateIndex(
                name: "IX_orders_order_LastDay",
                table: "orders_order",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_orders_protected_NominalId",
                table: "orders_protected",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_respondent_NominalId",
                table: "orders_respondent",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_safe_time_OrderId",
                table: "orders_safe_time",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_service_OrderId",
                table: "orders_service",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_service_RespondentId",
                table: "orders_service",
                column: "RespondentId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_term_OrderId",
                table: "orders_term",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_variation_OrderId",
                table: "orders_variation",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_action_Sample",
                table: "oversight_action",
                column: "Sample");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_case_Incident",
                table: "oversight_case",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_review_Sample_Number",
                table: "oversight_review",
                columns: new[] { "Sample", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_oversight_sample_Agency_DrawnAt",
                table: "oversight_sample",
                columns: new[] { "Agency", "DrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_oversight_sample_ReviewUntil",
                table: "oversight_sample",
                column: "ReviewUntil");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_waived_duty_Agency_At",
                table: "oversight_waived_duty",
                columns: new[] { "Agency", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_people_confidential_contact_NominalId",
                table: "people_confidential_contact",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_confidential_key_Digest_RecordedBy",
                table: "people_confidential_key",
                columns: new[] { "Digest", "RecordedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_people_confidential_key_NominalId",
                table: "people_confidential_key",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_contact_attempt_EffortId",
                table: "people_contact_attempt",
                column: "EffortId");

            migrationBuilder.CreateIndex(
                name: "IX_people_contact_effort_NominalId",
                table: "people_contact_effort",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_declared_connection_User",
                table: "people_declared_connection",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_people_disposal_NominalId",
                table: "people_disposal",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_emergency_found_NominalId",
                table: "people_emergency_found",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_emergency_look_up_Agency_ReviewedAt",
                table: "people_emergency_look_up",
                columns: new[] { "Agency", "ReviewedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_people_holder_question_NominalId",
                table: "people_holder_question",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_holder_question_ReviewId",
                table: "people_holder_question",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "people_legal_hold_standing",
                table: "people_legal_hold",
                column: "NominalId",
                unique: true,
                filter: "\"LiftedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_nominal_Number",
                table: "people_nominal",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_nominal_address_NominalId",
                table: "people_nominal_address",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_nominal_contact_NominalId",
                table: "people_nominal_contact",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_nominal_identifier_NominalId",
                table: "people_nominal_identifier",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_nominal_name_NominalId",
                table: "people_nominal_name",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_register_model_State",
                table: "people_register_model",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_people_relationship_OfId",
                table: "people_relationship",
                column: "OfId");

            migrationBuilder.CreateIndex(
                name: "IX_people_relationship_ToId",
                table: "people_relationship",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_people_retention_review_Agency_State",
                table: "people_retention_review",
                columns: new[] { "Agency", "State" });

            migrationBuilder.CreateIndex(
                name: "people_retention_open",
                table: "people_retention_review",
                columns: new[] { "NominalId", "Class" },
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_people_safe_contact_NominalId",
                table: "people_safe_contact",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_safe_contact_telling_StatementId",
                table: "people_safe_contact_telling",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_people_sharing_consent_NominalId",
                table: "people_sharing_consent",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_split_PersonId",
                table: "people_split",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_split_record_NominalId",
                table: "people_split_record",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_subject_answer_Agency_PreparedAt",
                table: "people_subject_answer",
                columns: new[] { "Agency", "PreparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_people_subject_answer_NominalId",
                table: "people_subject_answer",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_PersonId",
                table: "people_tie",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "people_tie_standing",
                table: "people_tie",
                column: "NominalId",
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_decision_NominalId",
                table: "people_tie_decision",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_decision_OtherId",
                table: "people_tie_decision",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_review_Agency_State",
                table: "people_tie_review",
                columns: new[] { "Agency", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_review_NominalId",
                table: "people_tie_review",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_people_tie_review_OtherId",
                table: "people_tie_review",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_people_yearly_declaration_User",
                table: "people_yearly_declaration",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_platform_ledger_entry_Id",
                table: "platform_ledger_entry",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "platform_ledger_refused",
                table: "platform_ledger_entry",
                column: "Type",
                filter: "\"Kind\" = 3");

            migrationBuilder.CreateIndex(
                name: "IX_platform_ledger_subject_Entry",
                table: "platform_ledger_subject",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_State_NextTry",
                table: "platform_outbox",
                columns: new[] { "State", "NextTry" });

            migrationBuilder.CreateIndex(
                name: "IX_risk_assessment_Assessed",
                table: "risk_assessment",
                column: "Assessed");

            migrationBuilder.CreateIndex(
                name: "IX_risk_assessment_Incident",
                table: "risk_assessment",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_risk_flag_EndedOn_CurrentUntil",
                table: "risk_flag",
                columns: new[] { "EndedOn", "CurrentUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_risk_flag_Incident",
                table: "risk_flag",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_risk_flag_Nominal",
                table: "risk_flag",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_risk_from_Nominal",
                table: "risk_from",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_risk_information_Fact",
                table: "risk_information",
                column: "Fact",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_risk_information_person_Nominal",
                table: "risk_information_person",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_risk_national_check_Incident",
                table: "risk_national_check",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_risk_priority_judged_Nominal",
                table: "risk_priority_judged",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_risk_release_notice_Nominal",
                table: "risk_release_notice",
                column: "Nominal");

            migrationBuilder.CreateIndex(
                name: "IX_risk_reopening_Assessment",
                table: "risk_reopening",
                column: "Assessment");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_agency_key");

            migrationBuilder.DropTable(
                name: "access_court_name");

            migrationBuilder.DropTable(
                name: "access_desk");

            migrationBuilder.DropTable(
                name: "access_expected_manifest");

            migrationBuilder.DropTable(
                name: "access_kept_back_attempt");

            migrationBuilder.DropTable(
                name: "access_kept_work");

            migrationBuilder.DropTable(
                name: "access_passkey");

            migrationBuilder.DropTable(
                name: "access_postcode_area");

            migrationBuilder.DropTable(
                name: "access_role_at_agency");

            migrationBuilder.DropTable(
                name: "access_sharing_agreement");

            migrationBuilder.DropTable(
                name: "access_sign_on_name");

            migrationBuilder.DropTable(
                name: "access_sign_on_provider");

            migrationBuilder.DropTable(
                name: "access_spent_proof");

            migrationBuilder.DropTable(
                name: "access_user_claim");

            migrationBuilder.DropTable(
                name: "access_user_login");

            migrationBuilder.DropTable(
                name: "access_user_token");

            migrationBuilder.DropTable(
                name: "conferences_decision");

            migrationBuilder.DropTable(
                name: "conferences_line_matter");

            migrationBuilder.DropTable(
                name: "conferences_line_person");

            migrationBuilder.DropTable(
                name: "duties_awaited");

            migrationBuilder.DropTable(
                name: "duties_discharging_fact");

            migrationBuilder.DropTable(
                name: "duties_marac_referral");

            migrationBuilder.DropTable(
                name: "duties_raising_subject");

            migrationBuilder.DropTable(
                name: "duties_waiting");

            migrationBuilder.DropTable(
                name: "incidents_arrest_review");

            migrationBuilder.DropTable(
                name: "incidents_call_person");

            migrationBuilder.DropTable(
                name: "incidents_check");

            migrationBuilder.DropTable(
                name: "incidents_connection");

            migrationBuilder.DropTable(
                name: "incidents_crime_end");

            migrationBuilder.DropTable(
                name: "incidents_dispatch");

            migrationBuilder.DropTable(
                name: "incidents_employee");

            migrationBuilder.DropTable(
                name: "incidents_employee_investigator");

            migrationBuilder.DropTable(
                name: "incidents_equality");

            migrationBuilder.DropTable(
                name: "incidents_grave_harm");

            migrationBuilder.DropTable(
                name: "incidents_neighbourhood_task");

            migrationBuilder.DropTable(
                name: "incidents_party");

            migrationBuilder.DropTable(
                name: "orders_awaiting_since");

            migrationBuilder.DropTable(
                name: "orders_breach_outcome");

            migrationBuilder.DropTable(
                name: "orders_child");

            migrationBuilder.DropTable(
                name: "orders_court_received");

            migrationBuilder.DropTable(
                name: "orders_disputed_statement");

            migrationBuilder.DropTable(
                name: "orders_manifest_row");

            migrationBuilder.DropTable(
                name: "orders_manifest_task");

            migrationBuilder.DropTable(
                name: "orders_protected");

            migrationBuilder.DropTable(
                name: "orders_respondent");

            migrationBuilder.DropTable(
                name: "orders_safe_time");

            migrationBuilder.DropTable(
                name: "orders_service");

            migrationBuilder.DropTable(
                name: "orders_term");

            migrationBuilder.DropTable(
                name: "orders_variation");

            migrationBuilder.DropTable(
                name: "oversight_action");

            migrationBuilder.DropTable(
                name: "oversight_looked_through");

            migrationBuilder.DropTable(
                name: "oversight_review");

            migrationBuilder.DropTable(
                name: "oversight_waived_duty");

            migrationBuilder.DropTable(
                name: "people_confidential_contact");

            migrationBuilder.DropTable(
                name: "people_confidential_key");

            migrationBuilder.DropTable(
                name: "people_contact_attempt");

            migrationBuilder.DropTable(
                name: "people_declared_connection");

            migrationBuilder.DropTable(
                name: "people_disposal");

            migrationBuilder.DropTable(
                name: "people_emergency_found");

            migrationBuilder.DropTable(
                name: "people_holder_question");

            migrationBuilder.DropTable(
                name: "people_key");

            migrationBuilder.DropTable(
                name: "people_legal_hold");

            migrationBuilder.DropTable(
                name: "people_nominal_address");

            migrationBuilder.DropTable(
                name: "people_nominal_contact");

            migrationBuilder.DropTable(
                name: "people_nominal_identifier");

            migrationBuilder.DropTable(
                name: "people_nominal_name");

            migrationBuilder.DropTable(
                name: "people_profile");

            migrationBuilder.DropTable(
                name: "people_register_model");

            migrationBuilder.DropTable(
                name: "people_relationship");

            migrationBuilder.DropTable(
                name: "people_retention_look");

            migrationBuilder.DropTable(
                name: "people_safe_contact_telling");

            migrationBuilder.DropTable(
                name: "people_sharing_consent_end");

            migrationBuilder.DropTable(
                name: "people_split_owner");

            migrationBuilder.DropTable(
                name: "people_split_record");

            migrationBuilder.DropTable(
                name: "people_subject_answer");

            migrationBuilder.DropTable(
                name: "people_tie");

            migrationBuilder.DropTable(
                name: "people_tie_decision");

            migrationBuilder.DropTable(
                name: "people_yearly_declaration");

            migrationBuilder.DropTable(
                name: "platform_kept_back_told");

            migrationBuilder.DropTable(
                name: "platform_ledger_entry");

            migrationBuilder.DropTable(
                name: "platform_ledger_seal");

            migrationBuilder.DropTable(
                name: "platform_ledger_subject");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_overwriting");

            migrationBuilder.DropTable(
                name: "platform_received_fact");

            migrationBuilder.DropTable(
                name: "platform_subject_key");

            migrationBuilder.DropTable(
                name: "risk_flag");

            migrationBuilder.DropTable(
                name: "risk_from");

            migrationBuilder.DropTable(
                name: "risk_information_person");

            migrationBuilder.DropTable(
                name: "risk_information_recipient");

            migrationBuilder.DropTable(
                name: "risk_national_check");

            migrationBuilder.DropTable(
                name: "risk_priority_judged");

            migrationBuilder.DropTable(
                name: "risk_release_notice");

            migrationBuilder.DropTable(
                name: "risk_reopening");

            migrationBuilder.DropTable(
                name: "access_user");

            migrationBuilder.DropTable(
                name: "conferences_matter");

            migrationBuilder.DropTable(
                name: "conferences_line");

            migrationBuilder.DropTable(
                name: "duties_sending");

            migrationBuilder.DropTable(
                name: "incidents_crime");

            migrationBuilder.DropTable(
                name: "orders_breach");

            migrationBuilder.DropTable(
                name: "orders_manifest");

            migrationBuilder.DropTable(
                name: "oversight_case");

            migrationBuilder.DropTable(
                name: "people_contact_effort");

            migrationBuilder.DropTable(
                name: "people_retention_review");

            migrationBuilder.DropTable(
                name: "people_emergency_look_up");

            migrationBuilder.DropTable(
                name: "people_tie_review");

            migrationBuilder.DropTable(
                name: "people_safe_contact");

            migrationBuilder.DropTable(
                name: "people_sharing_consent");

            migrationBuilder.DropTable(
                name: "people_split");

            migrationBuilder.DropTable(
                name: "risk_information");

            migrationBuilder.DropTable(
                name: "risk_assessment");

            migrationBuilder.DropTable(
                name: "access_agency");

            migrationBuilder.DropTable(
                name: "conferences_meeting");

            migrationBuilder.DropTable(
                name: "duties_duty");

            migrationBuilder.DropTable(
                name: "orders_order");

            migrationBuilder.DropTable(
                name: "oversight_sample");

            migrationBuilder.DropTable(
                name: "people_person");

            migrationBuilder.DropTable(
                name: "incidents_incident");

            migrationBuilder.DropTable(
                name: "people_nominal");

            migrationBuilder.DropTable(
                name: "incidents_call");
        }
    }
}
