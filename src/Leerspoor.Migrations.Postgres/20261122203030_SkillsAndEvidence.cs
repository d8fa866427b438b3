using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
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
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer"
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "IndicatorId",
                table: "Evidence",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid"
            );

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Evidence",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "Evidence",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "SkillLevel",
                table: "Evidence",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Evidence",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Evidence",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "Crosswalk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Left = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Right = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    LeftLabel = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    RightLabel = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    LeftFramework = table.Column<Guid>(type: "uuid", nullable: false),
                    RightFramework = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Stored = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "uuid", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Label = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Story = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    Link = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    PhotoId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubmittedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Description = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: false
                    ),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Stored = table.Column<string>(type: "text", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Stored = table.Column<string>(type: "text", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    Email = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    AskedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Until = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    AnsweredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Agrees = table.Column<bool>(type: "boolean", nullable: true),
                    OnResponsibility = table.Column<string>(type: "text", nullable: false),
                    OnSkills = table.Column<string>(type: "text", nullable: false),
                    OnKnowledge = table.Column<string>(type: "text", nullable: false),
                    SignedAs = table.Column<string>(
                        type: "character varying(80)",
                        maxLength: 80,
                        nullable: false
                    ),
                    SignedText = table.Column<string>(type: "text", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    Stored = table.Column<string>(type: "text", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RubricId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Stored = table.Column<string>(type: "text", nullable: false),
                    IsReached = table.Column<bool>(type: "boolean", nullable: false),
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
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "IndicatorId",
                table: "Evidence",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
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
