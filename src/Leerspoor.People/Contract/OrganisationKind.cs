namespace Leerspoor.People.Contract;

public enum OrganisationKind
{
    ShelteredWork = 1,
    Company = 2,
    School = 3,
    Municipality = 4,
    Fund = 5,
    Lab = 6,
}
