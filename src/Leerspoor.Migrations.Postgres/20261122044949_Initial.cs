using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Achievement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PictureKey = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Praise = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: false),
                    ValidMonths = table.Column<int>(type: "integer", nullable: true),
                    Alignments = table.Column<string>(type: "text", nullable: false),
                    DraftedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Achievement", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditTrail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Action = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    About = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "CoachNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Text = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false
                    ),
                    WrittenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachNote", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Framework",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Framework", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "LearningActivity",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Picture = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    Scope = table.Column<int>(type: "integer", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    RetiredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearningActivity", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "MessageThread",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastNumber = table.Column<int>(type: "integer", nullable: false),
                    LastSentAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    LastAuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageThread", x => x.ParticipantId);
                }
            );

            migrationBuilder.CreateTable(
                name: "Organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    AsksOneTimeCode = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisation", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    DeliveredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenName = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    FamilyName = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    Email = table.Column<string>(
                        type: "character varying(254)",
                        maxLength: 254,
                        nullable: true
                    ),
                    Phone = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true
                    ),
                    JoinedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    DisabledAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Programme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Definition = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programme", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Region",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Region", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ShelvedPhoto",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelvedPhoto", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SigningKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Controller = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    VerificationMethod = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false
                    ),
                    Multikey = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    ProtectedSeed = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RetiredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKey", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Situation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    PlaceKind = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Picture = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Situation", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "StatusList",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Controller = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Address = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false
                    ),
                    BegunAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Taken = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusList", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FrameworkVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DraftedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrameworkVersion_Framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "Framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActivityEffect",
                columns: table => new
                {
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    To = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ActivityEffect",
                        x => new
                        {
                            x.ActivityId,
                            x.IndicatorKey,
                            x.To,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ActivityEffect_LearningActivity_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "LearningActivity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LessonRun",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepsDone = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    FinishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LessonRun", x => new { x.PersonId, x.ActivityId });
                    table.ForeignKey(
                        name: "FK_LessonRun_LearningActivity_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "LearningActivity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Starter = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    Text = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    SentAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Message_MessageThread_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "MessageThread",
                        principalColumn: "ParticipantId",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReadMarker",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    UpTo = table.Column<int>(type: "integer", nullable: false),
                    ReadAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadMarker", x => new { x.ReaderId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_ReadMarker_MessageThread_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "MessageThread",
                        principalColumn: "ParticipantId",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    FailedAttempts = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    OneTimeSecret = table.Column<string>(type: "text", nullable: true),
                    OneTimeStep = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_Account_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ApiKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    ActsAs = table.Column<Guid>(type: "uuid", nullable: false),
                    Scopes = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ExpiresAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKey_Person_ActsAs",
                        column: x => x.ActsAs,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseloadEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaretakerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    As = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    EndedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseloadEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseloadEntry_Person_CaretakerId",
                        column: x => x.CaretakerId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_CaseloadEntry_Person_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Given = table.Column<bool>(type: "boolean", nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ReplacedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consent_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GuestLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    InvitedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ExpiresAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    TimesUsed = table.Column<int>(type: "integer", nullable: false),
                    LastUsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestLink", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuestLink_Person_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_GuestLink_Person_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_GuestLink_Person_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    ExpiresAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    UsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitation_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CredentialKey = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    Data = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    LastUsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passkey_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecoveryCode",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    UsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCode_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RoleAssignment",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RoleAssignment",
                        x => new
                        {
                            x.PersonId,
                            x.Role,
                            x.OrganisationId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RoleAssignment_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_RoleAssignment_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SignInCard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    ProtectedCode = table.Column<string>(type: "text", nullable: true),
                    FailedAttempts = table.Column<int>(type: "integer", nullable: false),
                    WaitUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    PrintedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInCard", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInCard_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DevelopmentPath",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    FrameworkVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakesPart = table.Column<bool>(type: "boolean", nullable: true),
                    RouteKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    StageKey = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    GuidanceLevel = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    LastActivityAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    NextEvaluationOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReadyForCompletionSince = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    CoachTurnSince = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    CoachTurnReason = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    CompletedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DevelopmentPath", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DevelopmentPath_Programme_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Credential",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    AchievementId = table.Column<Guid>(type: "uuid", nullable: false),
                    AchievementKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Occasion = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuerName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    IssuedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    SigningKeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatusListId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatusIndex = table.Column<int>(type: "integer", nullable: false),
                    Salt = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    Json = table.Column<string>(type: "text", nullable: false),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    RevokedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RevocationReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credential", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Credential_Achievement_AchievementId",
                        column: x => x.AchievementId,
                        principalTable: "Achievement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Credential_SigningKey_SigningKeyId",
                        column: x => x.SigningKeyId,
                        principalTable: "SigningKey",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Credential_StatusList_StatusListId",
                        column: x => x.StatusListId,
                        principalTable: "StatusList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FrameworkComponent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkComponent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrameworkComponent_FrameworkVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Device = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    GuestLinkId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    EndedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Session_GuestLink_GuestLinkId",
                        column: x => x.GuestLinkId,
                        principalTable: "GuestLink",
                        principalColumn: "Id"
                    );
                    table.ForeignKey(
                        name: "FK_Session_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActionPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ProposedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    AgreedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    ChangeWish = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    ChangeNote = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionPlan_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Completion",
                columns: table => new
                {
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Guests = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    PlannedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PassedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    PassedBy = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Completion", x => x.PathId);
                    table.ForeignKey(
                        name: "FK_Completion_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Evaluation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReflectedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    HeldAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    HeldBy = table.Column<Guid>(type: "uuid", nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evaluation_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Goal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetLevel = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    SetAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ReachedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goal_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "IndicatorStanding",
                columns: table => new
                {
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetLevel = table.Column<int>(type: "integer", nullable: false),
                    ShownSince = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Doubters = table.Column<int>(type: "integer", nullable: false),
                    Situations = table.Column<int>(type: "integer", nullable: false),
                    Weeks = table.Column<int>(type: "integer", nullable: false),
                    Observations = table.Column<int>(type: "integer", nullable: false),
                    LastObservedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ProposedLevel = table.Column<int>(type: "integer", nullable: true),
                    DecidedLevel = table.Column<int>(type: "integer", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    DecisionReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorStanding", x => new { x.PathId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_IndicatorStanding_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Observation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObserverId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObserverName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: false),
                    SituationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    PhotoId = table.Column<Guid>(type: "uuid", nullable: true),
                    ObservedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RecordedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Observation_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Observation_Situation_SituationId",
                        column: x => x.SituationId,
                        principalTable: "Situation",
                        principalColumn: "Id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OwnView",
                columns: table => new
                {
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Feeling = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnView", x => new { x.PathId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_OwnView_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PlanTask",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Origin = table.Column<int>(type: "integer", nullable: false),
                    SetAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    DoneAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    PhotoId = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTask_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SelfAnswer",
                columns: table => new
                {
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    View = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfAnswer", x => new { x.PathId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_SelfAnswer_DevelopmentPath_PathId",
                        column: x => x.PathId,
                        principalTable: "DevelopmentPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Indicator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ComponentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    Picture = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Statement = table.Column<string>(type: "text", nullable: false),
                    LevelA = table.Column<string>(type: "text", nullable: false),
                    LevelB = table.Column<string>(type: "text", nullable: false),
                    LevelC = table.Column<string>(type: "text", nullable: false),
                    Standard = table.Column<string>(type: "text", nullable: false),
                    Hint = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indicator_FrameworkComponent_ComponentId",
                        column: x => x.ComponentId,
                        principalTable: "FrameworkComponent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EvaluationAnswer",
                columns: table => new
                {
                    EvaluationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Option = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true
                    ),
                    Words = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_EvaluationAnswer",
                        x => new { x.EvaluationId, x.Question }
                    );
                    table.ForeignKey(
                        name: "FK_EvaluationAnswer_Evaluation_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Milestone",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ReachedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestone", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestone_Goal_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ObservationWithdrawal",
                columns: table => new
                {
                    ObservationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationWithdrawal", x => x.ObservationId);
                    table.ForeignKey(
                        name: "FK_ObservationWithdrawal_Observation_ObservationId",
                        column: x => x.ObservationId,
                        principalTable: "Observation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Situation = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    SeenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Indicator_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Account_UserName",
                table: "Account",
                column: "UserName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Achievement_RegionId_Key_Number",
                table: "Achievement",
                columns: new[] { "RegionId", "Key", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionPlan_PathId",
                table: "ActionPlan",
                column: "PathId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityEffect_RegionId_IndicatorKey",
                table: "ActivityEffect",
                columns: new[] { "RegionId", "IndicatorKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ApiKey_ActsAs",
                table: "ApiKey",
                column: "ActsAs"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ApiKey_TokenHash",
                table: "ApiKey",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_RegionId_About_At",
                table: "AuditTrail",
                columns: new[] { "RegionId", "About", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_RegionId_Subject",
                table: "AuditTrail",
                columns: new[] { "RegionId", "Subject" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseloadEntry_CaretakerId_EndedAt",
                table: "CaseloadEntry",
                columns: new[] { "CaretakerId", "EndedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseloadEntry_ParticipantId_EndedAt",
                table: "CaseloadEntry",
                columns: new[] { "ParticipantId", "EndedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CoachNote_ParticipantId_WrittenAt",
                table: "CoachNote",
                columns: new[] { "ParticipantId", "WrittenAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Consent_PersonId_ReplacedAt",
                table: "Consent",
                columns: new[] { "PersonId", "ReplacedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_AchievementId",
                table: "Credential",
                column: "AchievementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_OrganisationId_IssuedAt",
                table: "Credential",
                columns: new[] { "OrganisationId", "IssuedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_RecipientId_AchievementKey_Occasion",
                table: "Credential",
                columns: new[] { "RecipientId", "AchievementKey", "Occasion" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_SigningKeyId",
                table: "Credential",
                column: "SigningKeyId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_StatusListId_RevokedAt",
                table: "Credential",
                columns: new[] { "StatusListId", "RevokedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Credential_StatusListId_StatusIndex",
                table: "Credential",
                columns: new[] { "StatusListId", "StatusIndex" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentPath_OneOpen",
                table: "DevelopmentPath",
                column: "ParticipantId",
                unique: true,
                filter: "\"CompletedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentPath_ParticipantId_CompletedAt",
                table: "DevelopmentPath",
                columns: new[] { "ParticipantId", "CompletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentPath_ProgrammeId",
                table: "DevelopmentPath",
                column: "ProgrammeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evaluation_OneOpen",
                table: "Evaluation",
                column: "PathId",
                unique: true,
                filter: "\"HeldAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evaluation_PathId_PlannedOn",
                table: "Evaluation",
                columns: new[] { "PathId", "PlannedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_IndicatorId",
                table: "Evidence",
                column: "IndicatorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_PersonId_SeenAt",
                table: "Evidence",
                columns: new[] { "PersonId", "SeenAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_SourceId",
                table: "Evidence",
                column: "SourceId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Framework_RegionId_Key",
                table: "Framework",
                columns: new[] { "RegionId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkComponent_VersionId",
                table: "FrameworkComponent",
                column: "VersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkVersion_FrameworkId_Number",
                table: "FrameworkVersion",
                columns: new[] { "FrameworkId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Goal_PathId_IndicatorId",
                table: "Goal",
                columns: new[] { "PathId", "IndicatorId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_GuestLink_GuestId",
                table: "GuestLink",
                column: "GuestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GuestLink_InvitedBy",
                table: "GuestLink",
                column: "InvitedBy"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GuestLink_ParticipantId",
                table: "GuestLink",
                column: "ParticipantId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GuestLink_TokenHash",
                table: "GuestLink",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_ComponentId",
                table: "Indicator",
                column: "ComponentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_VersionId_Key",
                table: "Indicator",
                columns: new[] { "VersionId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_PersonId",
                table: "Invitation",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_TokenHash",
                table: "Invitation",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LearningActivity_RegionId_Key",
                table: "LearningActivity",
                columns: new[] { "RegionId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LessonRun_ActivityId",
                table: "LessonRun",
                column: "ActivityId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Message_ParticipantId_Number",
                table: "Message",
                columns: new[] { "ParticipantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_GoalId",
                table: "Milestone",
                column: "GoalId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_PathId",
                table: "Milestone",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Observation_ObserverId_RecordedAt",
                table: "Observation",
                columns: new[] { "ObserverId", "RecordedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Observation_PathId_IndicatorId",
                table: "Observation",
                columns: new[] { "PathId", "IndicatorId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Observation_SituationId",
                table: "Observation",
                column: "SituationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeliveredAt_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "DeliveredAt", "NextAttemptAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Passkey_CredentialKey",
                table: "Passkey",
                column: "CredentialKey",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Passkey_PersonId",
                table: "Passkey",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PlanTask_PathId_DueOn",
                table: "PlanTask",
                columns: new[] { "PathId", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Programme_RegionId_Key_Version",
                table: "Programme",
                columns: new[] { "RegionId", "Key", "Version" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReadMarker_ParticipantId",
                table: "ReadMarker",
                column: "ParticipantId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCode_PersonId",
                table: "RecoveryCode",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignment_OrganisationId_Role",
                table: "RoleAssignment",
                columns: new[] { "OrganisationId", "Role" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Session_GuestLinkId",
                table: "Session",
                column: "GuestLinkId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Session_PersonId_EndedAt",
                table: "Session",
                columns: new[] { "PersonId", "EndedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ShelvedPhoto_AboutId",
                table: "ShelvedPhoto",
                column: "AboutId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SignInCard_PersonId_RevokedAt",
                table: "SignInCard",
                columns: new[] { "PersonId", "RevokedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SignInCard_TokenHash",
                table: "SignInCard",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SigningKey_Controller",
                table: "SigningKey",
                column: "Controller"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SigningKey_VerificationMethod",
                table: "SigningKey",
                column: "VerificationMethod",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Situation_RegionId_Key",
                table: "Situation",
                columns: new[] { "RegionId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatusList_Address",
                table: "StatusList",
                column: "Address",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatusList_Controller",
                table: "StatusList",
                column: "Controller"
            );
            Leerspoor.Data.AuditGuard.Raise(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Account");

            migrationBuilder.DropTable(name: "ActionPlan");

            migrationBuilder.DropTable(name: "ActivityEffect");

            migrationBuilder.DropTable(name: "ApiKey");

            migrationBuilder.DropTable(name: "AuditTrail");

            migrationBuilder.DropTable(name: "CaseloadEntry");

            migrationBuilder.DropTable(name: "CoachNote");

            migrationBuilder.DropTable(name: "Completion");

            migrationBuilder.DropTable(name: "Consent");

            migrationBuilder.DropTable(name: "Credential");

            migrationBuilder.DropTable(name: "EvaluationAnswer");

            migrationBuilder.DropTable(name: "Evidence");

            migrationBuilder.DropTable(name: "IndicatorStanding");

            migrationBuilder.DropTable(name: "Invitation");

            migrationBuilder.DropTable(name: "LessonRun");

            migrationBuilder.DropTable(name: "Message");

            migrationBuilder.DropTable(name: "Milestone");

            migrationBuilder.DropTable(name: "ObservationWithdrawal");

            migrationBuilder.DropTable(name: "Outbox");

            migrationBuilder.DropTable(name: "OwnView");

            migrationBuilder.DropTable(name: "Passkey");

            migrationBuilder.DropTable(name: "PlanTask");

            migrationBuilder.DropTable(name: "ReadMarker");

            migrationBuilder.DropTable(name: "RecoveryCode");

            migrationBuilder.DropTable(name: "Region");

            migrationBuilder.DropTable(name: "RoleAssignment");

            migrationBuilder.DropTable(name: "SelfAnswer");

            migrationBuilder.DropTable(name: "Session");

            migrationBuilder.DropTable(name: "ShelvedPhoto");

            migrationBuilder.DropTable(name: "SignInCard");

            migrationBuilder.DropTable(name: "Achievement");

            migrationBuilder.DropTable(name: "SigningKey");

            migrationBuilder.DropTable(name: "StatusList");

            migrationBuilder.DropTable(name: "Evaluation");

            migrationBuilder.DropTable(name: "Indicator");

            migrationBuilder.DropTable(name: "LearningActivity");

            migrationBuilder.DropTable(name: "Goal");

            migrationBuilder.DropTable(name: "Observation");

            migrationBuilder.DropTable(name: "MessageThread");

            migrationBuilder.DropTable(name: "Organisation");

            migrationBuilder.DropTable(name: "GuestLink");

            migrationBuilder.DropTable(name: "FrameworkComponent");

            migrationBuilder.DropTable(name: "DevelopmentPath");

            migrationBuilder.DropTable(name: "Situation");

            migrationBuilder.DropTable(name: "Person");

            migrationBuilder.DropTable(name: "FrameworkVersion");

            migrationBuilder.DropTable(name: "Programme");

            migrationBuilder.DropTable(name: "Framework");
        }
    }
}
