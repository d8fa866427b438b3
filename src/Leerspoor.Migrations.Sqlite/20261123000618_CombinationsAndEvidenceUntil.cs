using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CombinationsAndEvidenceUntil : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CountsUntil",
                table: "Evidence",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "Combination",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Combination", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Distinction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Left = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Right = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Distinction", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Combination_State_Title",
                table: "Combination",
                columns: new[] { "State", "Title" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Distinction_RegionId_Left_Right",
                table: "Distinction",
                columns: new[] { "RegionId", "Left", "Right" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Combination");

            migrationBuilder.DropTable(name: "Distinction");

            migrationBuilder.DropColumn(name: "CountsUntil", table: "Evidence");
        }
    }
}
