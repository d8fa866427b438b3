using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ActionScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AppliedOperation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppliedOperation", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Initiative",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Email = table.Column<string>(
                        type: "character varying(254)",
                        maxLength: 254,
                        nullable: false
                    ),
                    RegisteredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Initiative", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ActionScan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PreviousId = table.Column<Guid>(type: "uuid", nullable: true),
                    ModeratorId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteTakerId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlannedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Place = table.Column<string>(
                        type: "character varying(160)",
                        maxLength: 160,
                        nullable: false
                    ),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    WrappedUpAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    FinalAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    JoinCode = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CurrentKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    CurrentSince = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    StillOpen = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionScan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionScan_Initiative_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiative",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ActionScan_Instrument_InstrumentId",
                        column: x => x.InstrumentId,
                        principalTable: "Instrument",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActionPoint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uuid", nullable: false),
                    FactorKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    What = table.Column<string>(type: "text", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false),
                    ByWhen = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RemovedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    OwnerEmail = table.Column<string>(
                        type: "character varying(254)",
                        maxLength: 254,
                        nullable: false
                    ),
                    RemindedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    DoneAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Outcome = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: false
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionPoint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionPoint_ActionScan_ScanId",
                        column: x => x.ScanId,
                        principalTable: "ActionScan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Attendee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Organisation = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Capacity = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    SeatHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    JoinedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendee_ActionScan_ScanId",
                        column: x => x.ScanId,
                        principalTable: "ActionScan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ScanFactor",
                columns: table => new
                {
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    Ticks = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    NotAgreed = table.Column<bool>(type: "boolean", nullable: false),
                    FirstView = table.Column<string>(type: "text", nullable: false),
                    FirstLevel = table.Column<int>(type: "integer", nullable: true),
                    SecondView = table.Column<string>(type: "text", nullable: false),
                    SecondLevel = table.Column<int>(type: "integer", nullable: true),
                    Spread = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    SecondsSpent = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanFactor", x => new { x.ScanId, x.Key });
                    table.ForeignKey(
                        name: "FK_ScanFactor_ActionScan_ScanId",
                        column: x => x.ScanId,
                        principalTable: "ActionScan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BeforehandMark",
                columns: table => new
                {
                    AttendeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    FactorKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BeforehandMark", x => new { x.AttendeeId, x.FactorKey });
                    table.ForeignKey(
                        name: "FK_BeforehandMark_Attendee_AttendeeId",
                        column: x => x.AttendeeId,
                        principalTable: "Attendee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionPoint_ByWhen_DoneAt",
                table: "ActionPoint",
                columns: new[] { "ByWhen", "DoneAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionPoint_InitiativeId",
                table: "ActionPoint",
                column: "InitiativeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionPoint_ScanId",
                table: "ActionPoint",
                column: "ScanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionScan_InitiativeId",
                table: "ActionScan",
                column: "InitiativeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionScan_InstrumentId",
                table: "ActionScan",
                column: "InstrumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionScan_JoinCode",
                table: "ActionScan",
                column: "JoinCode",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActionScan_OrganisationId",
                table: "ActionScan",
                column: "OrganisationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AppliedOperation_ScanId",
                table: "AppliedOperation",
                column: "ScanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attendee_ScanId",
                table: "Attendee",
                column: "ScanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_BeforehandMark_ScanId",
                table: "BeforehandMark",
                column: "ScanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Initiative_OrganisationId",
                table: "Initiative",
                column: "OrganisationId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ActionPoint");

            migrationBuilder.DropTable(name: "AppliedOperation");

            migrationBuilder.DropTable(name: "BeforehandMark");

            migrationBuilder.DropTable(name: "ScanFactor");

            migrationBuilder.DropTable(name: "Attendee");

            migrationBuilder.DropTable(name: "ActionScan");

            migrationBuilder.DropTable(name: "Initiative");
        }
    }
}
