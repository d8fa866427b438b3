using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SkillsCompleted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MovedFrom",
                table: "PriorClaim",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

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

            migrationBuilder.CreateTable(
                name: "FrameworkMove",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Decided = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkMove", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrameworkMove_FrameworkVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GapShare",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProfileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProfileTitle = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: false
                    ),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GapShare", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "GroupFigure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Skill = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Halves = table.Column<int>(type: "INTEGER", nullable: false),
                    Voices = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupFigure", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "GapLook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShareId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GapLook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GapLook_GapShare_ShareId",
                        column: x => x.ShareId,
                        principalTable: "GapShare",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
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

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkMove_EndedAt",
                table: "FrameworkMove",
                column: "EndedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkMove_VersionId",
                table: "FrameworkMove",
                column: "VersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GapLook_ShareId",
                table: "GapLook",
                column: "ShareId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GapShare_OrganisationId_Until",
                table: "GapShare",
                columns: new[] { "OrganisationId", "Until" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_GapShare_PersonId",
                table: "GapShare",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GroupFigure_RegionId_At",
                table: "GroupFigure",
                columns: new[] { "RegionId", "At" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Combination");

            migrationBuilder.DropTable(name: "Distinction");

            migrationBuilder.DropTable(name: "FrameworkMove");

            migrationBuilder.DropTable(name: "GapLook");

            migrationBuilder.DropTable(name: "GroupFigure");

            migrationBuilder.DropTable(name: "GapShare");

            migrationBuilder.DropColumn(name: "MovedFrom", table: "PriorClaim");

            migrationBuilder.DropColumn(name: "CountsUntil", table: "Evidence");
        }
    }
}
