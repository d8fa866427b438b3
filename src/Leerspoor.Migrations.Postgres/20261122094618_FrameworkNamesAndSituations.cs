using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FrameworkNamesAndSituations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "Situation",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "FrameworkVersion",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "FrameworkVersion",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.Sql(
                """
                UPDATE "FrameworkVersion" SET
                  "Name" = (SELECT "Name" FROM "Framework" WHERE "Framework"."Id" = "FrameworkVersion"."FrameworkId"),
                  "Description" = (SELECT "Description" FROM "Framework" WHERE "Framework"."Id" = "FrameworkVersion"."FrameworkId")
                """
            );

            migrationBuilder.DropColumn(name: "Description", table: "Framework");

            migrationBuilder.DropColumn(name: "Name", table: "Framework");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "SetAsideAt", table: "Situation");

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Framework",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Framework",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.Sql(
                """
                UPDATE "Framework" SET
                  "Name" = (SELECT "Name" FROM "FrameworkVersion" WHERE "FrameworkVersion"."FrameworkId" = "Framework"."Id" ORDER BY "Number" DESC LIMIT 1),
                  "Description" = (SELECT "Description" FROM "FrameworkVersion" WHERE "FrameworkVersion"."FrameworkId" = "Framework"."Id" ORDER BY "Number" DESC LIMIT 1)
                """
            );

            migrationBuilder.DropColumn(name: "Description", table: "FrameworkVersion");

            migrationBuilder.DropColumn(name: "Name", table: "FrameworkVersion");
        }
    }
}
