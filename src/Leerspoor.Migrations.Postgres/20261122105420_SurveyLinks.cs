using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SurveyLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Personal",
                table: "SurveyRound",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "SurveyTicket",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    Used = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyTicket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyTicket_SurveyRound_RoundId",
                        column: x => x.RoundId,
                        principalTable: "SurveyRound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SurveyTicket_RoundId_Hash",
                table: "SurveyTicket",
                columns: new[] { "RoundId", "Hash" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "SurveyTicket");

            migrationBuilder.DropColumn(name: "Personal", table: "SurveyRound");
        }
    }
}
