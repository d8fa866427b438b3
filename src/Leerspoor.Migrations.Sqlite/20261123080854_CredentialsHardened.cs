using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "LeakedFrom",
                table: "SigningKey",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "EditionFrom",
                table: "ImportedCredential",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)
            );

            migrationBuilder.AddColumn<string>(
                name: "IssuerFingerprint",
                table: "ImportedCredential",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "Whose",
                table: "ImportedCredential",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "StatusIndex",
                table: "Endorsement",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "StatusListId",
                table: "Endorsement",
                type: "TEXT",
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
