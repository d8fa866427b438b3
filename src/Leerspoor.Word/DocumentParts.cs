namespace Leerspoor.Word;

/// <summary>The parts of a Word document that are the same in every document.</summary>
internal static class DocumentParts
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentTypes =
        Head
        + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """;

    public const string PackageLinks =
        Head
        + $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """;

    public static string DocumentLinks(IEnumerable<WordPicture> pictures) =>
        Head
        + $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rStyles" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rNumbering" Type="{Office}/numbering" Target="numbering.xml"/><Relationship Id="rSettings" Type="{Office}/settings" Target="settings.xml"/>
            """
        + string.Concat(
            pictures.Select(picture =>
                $"""<Relationship Id="r-{picture.Key}" Type="{Office}/image" Target="media/{picture.Key}.png"/>"""
            )
        )
        + "</Relationships>";

    /// <summary>One list with dots.</summary>
    public const string Numbering =
        Head
        + """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """;

    public const string Settings =
        Head
        + """
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """;

    public static string Styles(string language) =>
        Head
        + $"""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Atkinson Hyperlegible" w:hAnsi="Atkinson Hyperlegible" w:cs="Verdana"/><w:sz w:val="22"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            """
        + Style("Normal", "Normal", "", "", isDefault: true)
        + Heading(1, 40, 0)
        + Heading(2, 30, 360)
        + Heading(3, 24, 240)
        + Style("Strong", "Strong text", "", "<w:b/>")
        + Style(
            "ListBullet",
            "List Bullet",
            """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>""",
            ""
        )
        + Style("TableText", "Table text", """<w:spacing w:after="40"/>""", "")
        + Style("TableHead", "Table head", """<w:spacing w:after="40"/>""", "<w:b/>")
        + """
            <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="999999"/><w:left w:val="single" w:sz="4" w:color="999999"/><w:bottom w:val="single" w:sz="4" w:color="999999"/><w:right w:val="single" w:sz="4" w:color="999999"/><w:insideH w:val="single" w:sz="4" w:color="999999"/><w:insideV w:val="single" w:sz="4" w:color="999999"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
            """;

    // The outline level makes it a heading for screen readers and for the list of headings.
    private static string Heading(int level, int size, int before) =>
        Style(
            $"Heading{level}",
            $"heading {level}",
            $"""<w:keepNext/><w:spacing w:before="{before}" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>""",
            $"""<w:b/><w:sz w:val="{size}"/>"""
        );

    private static string Style(
        string id,
        string name,
        string paragraph,
        string run,
        bool isDefault = false
    ) =>
        $"""<w:style w:type="paragraph"{(isDefault ? """ w:default="1" """ : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(isDefault ? "" : """<w:basedOn w:val="Normal"/>""")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";
}
