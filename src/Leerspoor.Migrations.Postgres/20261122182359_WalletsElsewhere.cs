using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WalletsElsewhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CredentialAddress",
                table: "ImportedCredential",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsEarlier",
                table: "ImportedCredential",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "CredentialOffer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CredentialId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    PinHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    AccessHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    AccessEndsAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CredentialOffer", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "VaultDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    Locked = table.Column<byte[]>(type: "bytea", nullable: false),
                    AddedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VaultDocument", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "VaultKey",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VaultKey", x => x.PersonId);
                }
            );

            migrationBuilder.CreateTable(
                name: "WalletGrant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    ClientName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    ClientHost = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Scopes = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    RedirectUri = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Challenge = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    CodeHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    GivenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    CodeUsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    AccessHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    AccessEndsAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    RefreshHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    RefreshEndsAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    SpentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WalletGrant", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CredentialOffer_AccessHash",
                table: "CredentialOffer",
                column: "AccessHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CredentialOffer_CodeHash",
                table: "CredentialOffer",
                column: "CodeHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_VaultDocument_OwnerId_AddedAt",
                table: "VaultDocument",
                columns: new[] { "OwnerId", "AddedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_AccessHash",
                table: "WalletGrant",
                column: "AccessHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_CodeHash",
                table: "WalletGrant",
                column: "CodeHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_PersonId",
                table: "WalletGrant",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_RefreshHash",
                table: "WalletGrant",
                column: "RefreshHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_SpentHash",
                table: "WalletGrant",
                column: "SpentHash"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CredentialOffer");

            migrationBuilder.DropTable(name: "VaultDocument");

            migrationBuilder.DropTable(name: "VaultKey");

            migrationBuilder.DropTable(name: "WalletGrant");

            migrationBuilder.DropColumn(name: "CredentialAddress", table: "ImportedCredential");

            migrationBuilder.DropColumn(name: "IsEarlier", table: "ImportedCredential");
        }
    }
}
