using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CompanyPaths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CompanyPath",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Ambition = table.Column<string>(type: "TEXT", nullable: false),
                    BusinessGoals = table.Column<string>(type: "TEXT", nullable: false),
                    MapId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BegunBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GoalVerdicts = table.Column<string>(type: "TEXT", nullable: false),
                    ActualCost = table.Column<decimal>(type: "TEXT", nullable: true),
                    Financing = table.Column<string>(type: "TEXT", nullable: false),
                    Lessons = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyPath", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompanyPath_MetroMap_MapId",
                        column: x => x.MapId,
                        principalTable: "MetroMap",
                        principalColumn: "Id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LineOutcome",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineKey = table.Column<string>(type: "TEXT", nullable: false),
                    Responsibility = table.Column<string>(type: "TEXT", nullable: false),
                    Skills = table.Column<string>(type: "TEXT", nullable: false),
                    Knowledge = table.Column<string>(type: "TEXT", nullable: false),
                    ValidatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    AchievementKey = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineOutcome", x => x.Key);
                    table.ForeignKey(
                        name: "FK_LineOutcome_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LineRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineKey = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Intro = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineRun", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LineRun_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PathActor",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Goal = table.Column<string>(type: "TEXT", nullable: false),
                    Behaviour = table.Column<string>(type: "TEXT", nullable: false),
                    Tasks = table.Column<string>(type: "TEXT", nullable: false),
                    LevelNow = table.Column<int>(type: "INTEGER", nullable: false),
                    LevelWanted = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathActor", x => x.Key);
                    table.ForeignKey(
                        name: "FK_PathActor_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PathCompany",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Wish = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathCompany", x => x.Key);
                    table.ForeignKey(
                        name: "FK_PathCompany_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PathMember",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Task = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathMember", x => x.Key);
                    table.ForeignKey(
                        name: "FK_PathMember_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Enrolment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Company = table.Column<string>(type: "TEXT", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedUpAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enrolment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Enrolment_LineRun_RunId",
                        column: x => x.RunId,
                        principalTable: "LineRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StationKey = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Room = table.Column<string>(type: "TEXT", nullable: false),
                    Trainer = table.Column<string>(type: "TEXT", nullable: false),
                    Materials = table.Column<string>(type: "TEXT", nullable: false),
                    Equipment = table.Column<string>(type: "TEXT", nullable: false),
                    Cost = table.Column<decimal>(type: "TEXT", nullable: true),
                    AnnouncedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meeting_LineRun_RunId",
                        column: x => x.RunId,
                        principalTable: "LineRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Judgement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    JudgedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    JudgedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judgement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Judgement_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Judgement_LineOutcome_OutcomeKey",
                        column: x => x.OutcomeKey,
                        principalTable: "LineOutcome",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Judgement_LineRun_RunId",
                        column: x => x.RunId,
                        principalTable: "LineRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LineVoice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompanyKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    Marks = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineVoice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LineVoice_CompanyPath_PathId",
                        column: x => x.PathId,
                        principalTable: "CompanyPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_LineVoice_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolment",
                        principalColumn: "Id"
                    );
                    table.ForeignKey(
                        name: "FK_LineVoice_PathCompany_CompanyKey",
                        column: x => x.CompanyKey,
                        principalTable: "PathCompany",
                        principalColumn: "Key"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Presence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: true),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false),
                    Reflection = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Presence_Enrolment_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Presence_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CompanyPath_MapId",
                table: "CompanyPath",
                column: "MapId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Enrolment_Code",
                table: "Enrolment",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Enrolment_PersonId",
                table: "Enrolment",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Enrolment_RunId_Email",
                table: "Enrolment",
                columns: new[] { "RunId", "Email" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Judgement_EnrolmentId_OutcomeKey",
                table: "Judgement",
                columns: new[] { "EnrolmentId", "OutcomeKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Judgement_OutcomeKey",
                table: "Judgement",
                column: "OutcomeKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Judgement_RunId",
                table: "Judgement",
                column: "RunId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineOutcome_PathId",
                table: "LineOutcome",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineRun_Code",
                table: "LineRun",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineRun_PathId",
                table: "LineRun",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineVoice_CompanyKey",
                table: "LineVoice",
                column: "CompanyKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineVoice_EnrolmentId",
                table: "LineVoice",
                column: "EnrolmentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LineVoice_PathId",
                table: "LineVoice",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_RunId",
                table: "Meeting",
                column: "RunId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_StartsAt",
                table: "Meeting",
                column: "StartsAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PathActor_PathId",
                table: "PathActor",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PathCompany_Code",
                table: "PathCompany",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PathCompany_PathId",
                table: "PathCompany",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PathMember_PathId",
                table: "PathMember",
                column: "PathId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PathMember_PersonId",
                table: "PathMember",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Presence_EnrolmentId",
                table: "Presence",
                column: "EnrolmentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Presence_MeetingId_EnrolmentId",
                table: "Presence",
                columns: new[] { "MeetingId", "EnrolmentId" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Judgement");

            migrationBuilder.DropTable(name: "LineVoice");

            migrationBuilder.DropTable(name: "PathActor");

            migrationBuilder.DropTable(name: "PathMember");

            migrationBuilder.DropTable(name: "Presence");

            migrationBuilder.DropTable(name: "LineOutcome");

            migrationBuilder.DropTable(name: "PathCompany");

            migrationBuilder.DropTable(name: "Enrolment");

            migrationBuilder.DropTable(name: "Meeting");

            migrationBuilder.DropTable(name: "LineRun");

            migrationBuilder.DropTable(name: "CompanyPath");
        }
    }
}
