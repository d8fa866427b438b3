using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SkillsAndEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Evidence_Indicator_IndicatorId",
                table: "Evidence"
            );

            migrationBuilder.DropIndex(name: "IX_Evidence_SourceId", table: "Evidence");

            migrationBuilder.AlterColumn<int>(
                name: "Level",
                table: "Evidence",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER"
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "IndicatorId",
                table: "Evidence",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT"
            );

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Evidence",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "Evidence",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "SkillLevel",
                table: "Evidence",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Evidence",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Evidence",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "Crosswalk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Left = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Right = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LeftLabel = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RightLabel = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: false
                    ),
                    LeftFramework = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightFramework = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crosswalk", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "LearningOutcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_LearningOutcome", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "PriorClaim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Story = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PhotoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriorClaim", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SkillProfile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(
                        type: "TEXT",
                        maxLength: 600,
                        nullable: false
                    ),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillProfile", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SkillsMapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillsMapping", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "OutcomeAdvice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    OnResponsibility = table.Column<string>(type: "TEXT", nullable: false),
                    OnSkills = table.Column<string>(type: "TEXT", nullable: false),
                    OnKnowledge = table.Column<string>(type: "TEXT", nullable: false),
                    SignedAs = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SignedText = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeAdvice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutcomeAdvice_LearningOutcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "LearningOutcome",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Rubric",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rubric", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rubric_LearningOutcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "LearningOutcome",
                        principalColumn: "Id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RubricAssessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RubricId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false),
                    IsReached = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RubricAssessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RubricAssessment_Rubric_RubricId",
                        column: x => x.RubricId,
                        principalTable: "Rubric",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_SourceId_Subject",
                table: "Evidence",
                columns: new[] { "SourceId", "Subject" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Crosswalk_RegionId_Left_Right",
                table: "Crosswalk",
                columns: new[] { "RegionId", "Left", "Right" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LearningOutcome_State_Title",
                table: "LearningOutcome",
                columns: new[] { "State", "Title" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeAdvice_OutcomeId",
                table: "OutcomeAdvice",
                column: "OutcomeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeAdvice_TokenHash",
                table: "OutcomeAdvice",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PriorClaim_PersonId_SubmittedAt",
                table: "PriorClaim",
                columns: new[] { "PersonId", "SubmittedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Rubric_OutcomeId",
                table: "Rubric",
                column: "OutcomeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RubricAssessment_PersonId_At",
                table: "RubricAssessment",
                columns: new[] { "PersonId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RubricAssessment_RubricId",
                table: "RubricAssessment",
                column: "RubricId"
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Evidence_Indicator_IndicatorId",
                table: "Evidence",
                column: "IndicatorId",
                principalTable: "Indicator",
                principalColumn: "Id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Evidence_Indicator_IndicatorId",
                table: "Evidence"
            );

            migrationBuilder.DropTable(name: "Crosswalk");

            migrationBuilder.DropTable(name: "OutcomeAdvice");

            migrationBuilder.DropTable(name: "PriorClaim");

            migrationBuilder.DropTable(name: "RubricAssessment");

            migrationBuilder.DropTable(name: "SkillProfile");

            migrationBuilder.DropTable(name: "SkillsMapping");

            migrationBuilder.DropTable(name: "Rubric");

            migrationBuilder.DropTable(name: "LearningOutcome");

            migrationBuilder.DropIndex(name: "IX_Evidence_SourceId_Subject", table: "Evidence");

            migrationBuilder.DropColumn(name: "Kind", table: "Evidence");

            migrationBuilder.DropColumn(name: "Label", table: "Evidence");

            migrationBuilder.DropColumn(name: "SkillLevel", table: "Evidence");

            migrationBuilder.DropColumn(name: "Subject", table: "Evidence");

            migrationBuilder.DropColumn(name: "WithdrawnAt", table: "Evidence");

            migrationBuilder.AlterColumn<int>(
                name: "Level",
                table: "Evidence",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "IndicatorId",
                table: "Evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_SourceId",
                table: "Evidence",
                column: "SourceId",
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Evidence_Indicator_IndicatorId",
                table: "Evidence",
                column: "IndicatorId",
                principalTable: "Indicator",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );
        }
    }
}
