using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Regulations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Regulation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    Code = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Meaning = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: false),
                    NeedsAppointment = table.Column<bool>(type: "boolean", nullable: false),
                    AppointedBy = table.Column<string>(type: "text", nullable: false),
                    UnderSupervision = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedAt = table.Column<DateTime>(
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
                    table.PrimaryKey("PK_Regulation", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegulationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false
                    ),
                    AppointedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AppointedByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    AppointedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Supervisor = table.Column<Guid>(type: "uuid", nullable: true),
                    SupervisorName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    WithdrawnAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointment_Regulation_RegulationId",
                        column: x => x.RegulationId,
                        principalTable: "Regulation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_RegulationId_PersonId",
                table: "Appointment",
                columns: new[] { "RegulationId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Regulation_RegionId_Key",
                table: "Regulation",
                columns: new[] { "RegionId", "Key" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Appointment");

            migrationBuilder.DropTable(name: "Regulation");
        }
    }
}
