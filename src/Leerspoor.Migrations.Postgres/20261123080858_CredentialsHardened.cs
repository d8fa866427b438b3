using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CredentialsHardened : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OfEndorsements",
                table: "StatusList",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "LeakedFrom",
                table: "SigningKey",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "EditionFrom",
                table: "ImportedCredential",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)
            );

            migrationBuilder.AddColumn<string>(
                name: "IssuerFingerprint",
                table: "ImportedCredential",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "Whose",
                table: "ImportedCredential",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "StatusIndex",
                table: "Endorsement",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "StatusListId",
                table: "Endorsement",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Endorsement_StatusListId_StatusIndex",
                table: "Endorsement",
                columns: new[] { "StatusListId", "StatusIndex" },
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Endorsement_StatusList_StatusListId",
                table: "Endorsement",
                column: "StatusListId",
                principalTable: "StatusList",
                principalColumn: "Id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Endorsement_StatusList_StatusListId",
                table: "Endorsement"
            );

            migrationBuilder.DropIndex(
                name: "IX_Endorsement_StatusListId_StatusIndex",
                table: "Endorsement"
            );

            migrationBuilder.DropColumn(name: "OfEndorsements", table: "StatusList");

            migrationBuilder.DropColumn(name: "LeakedFrom", table: "SigningKey");

            migrationBuilder.DropColumn(name: "EditionFrom", table: "ImportedCredential");

            migrationBuilder.DropColumn(name: "IssuerFingerprint", table: "ImportedCredential");

            migrationBuilder.DropColumn(name: "Whose", table: "ImportedCredential");

            migrationBuilder.DropColumn(name: "StatusIndex", table: "Endorsement");

            migrationBuilder.DropColumn(name: "StatusListId", table: "Endorsement");
        }
    }
}
