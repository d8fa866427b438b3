using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SkillGraphs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "Framework",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "FrameworkImport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    FileName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnlyLook = table.Column<bool>(type: "boolean", nullable: false),
                    WithoutRefused = table.Column<bool>(type: "boolean", nullable: false),
                    AskedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    RowsRead = table.Column<long>(type: "bigint", nullable: false),
                    RowsWritten = table.Column<int>(type: "integer", nullable: false),
                    RowsToWrite = table.Column<int>(type: "integer", nullable: false),
                    RowsRefused = table.Column<long>(type: "bigint", nullable: false),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    SeenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    EndedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Faults = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkImport", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Skill",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Kind = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Skill", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Skill_FrameworkVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SkillGraph",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    Skills = table.Column<int>(type: "integer", nullable: false),
                    Relations = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillGraph", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_SkillGraph_FrameworkVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SkillRelation",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: true),
                    FromKey = table.Column<string>(type: "text", nullable: true),
                    ToKey = table.Column<string>(type: "text", nullable: true),
                    Fields = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillRelation", x => new { x.VersionId, x.Number });
                    table.ForeignKey(
                        name: "FK_SkillRelation_FrameworkVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkImport_EndedAt_SeenAt",
                table: "FrameworkImport",
                columns: new[] { "EndedAt", "SeenAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Skill_VersionId_Key",
                table: "Skill",
                columns: new[] { "VersionId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Skill_VersionId_Number",
                table: "Skill",
                columns: new[] { "VersionId", "Number" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FrameworkImport");

            migrationBuilder.DropTable(name: "Skill");

            migrationBuilder.DropTable(name: "SkillGraph");

            migrationBuilder.DropTable(name: "SkillRelation");

            migrationBuilder.DropColumn(name: "Form", table: "Framework");
        }
    }
}
