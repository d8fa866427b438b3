using System.Security.Cryptography;
using System.Text;

namespace Leerspoor.OpenBadges.Rdf;

/// <summary>
/// RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation, 21 May 2024). One instance is one run.
/// Work is limited: some graphs ("poison", section 7.1) would take longer than anybody can wait.
/// </summary>
internal sealed class RdfCanonicalizer
{
    /// <summary>Far above any honest credential, which needs fewer than ten; reached within a second.</summary>
    public const int DefaultWorkLimit = 20_000;

    // SHA-512; the suites here use SHA-256 and SHA-384
    private const int LongestHash = 64;

    private readonly Dictionary<string, List<Quad>> _quadsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firstDegree = new(StringComparer.Ordinal);
    private readonly BlankNodeIssuer _canonical = new("c14n");
    private readonly HashAlgorithmName _hash;
    private readonly int _workLimit;
    private int _work;

    private RdfCanonicalizer(HashAlgorithmName hash, int workLimit) =>
        (_hash, _workLimit) = (hash, workLimit);

    /// <summary>The canonical N-Quads of a set of statements, labels found with SHA-256.</summary>
    public static string Canonicalize(IEnumerable<Quad> quads, int workLimit = DefaultWorkLimit) =>
        Canonicalize(quads, HashAlgorithmName.SHA256, workLimit);

    public static string Canonicalize(
        IEnumerable<Quad> quads,
        HashAlgorithmName hash,
        int workLimit = DefaultWorkLimit
    )
    {
        var lines = new RdfCanonicalizer(hash, workLimit).Run(quads).ConvertAll(q => q.ToString());
        lines.Sort(CodePointOrder.Instance);
        return string.Concat(lines);
    }

    /// <summary>The hash of the canonical N-Quads, without making one long text of them.</summary>
    /// <exception cref="RefusedInputException">They are built to take too long.</exception>
    public static byte[] HashOf(IEnumerable<Quad> quads, HashAlgorithmName hash)
    {
        var lines = new RdfCanonicalizer(hash, DefaultWorkLimit)
            .Run(quads)
            .ConvertAll(q => q.ToString());
        Span<byte> found = stackalloc byte[LongestHash];
        return found[..SortedLines.Hash(lines, hash, found)].ToArray();
    }

    /// <summary>The statements with canonical labels, in no particular order.</summary>
    public static List<Quad> CanonicalQuads(
        IEnumerable<Quad> quads,
        HashAlgorithmName hash,
        int workLimit = DefaultWorkLimit
    ) => new RdfCanonicalizer(hash, workLimit).Run(quads);

    private List<Quad> Run(IEnumerable<Quad> input)
    {
        var quads = input.Distinct().ToList();
        foreach (var quad in quads)
            Remember(quad);
        foreach (var group in GroupsWithTheSameHash())
            IssueByNeighbours(group);

        Func<string, string> canonical = _canonical.Issue;
        return quads.ConvertAll(q => Relabel(q, canonical));
    }

    private void Remember(Quad quad)
    {
        Remember(quad.Subject, quad);
        if (quad.Object != quad.Subject)
            Remember(quad.Object, quad);
        if (quad.Graph != quad.Subject && quad.Graph != quad.Object)
            Remember(quad.Graph, quad);
    }

    private void Remember(string term, Quad quad)
    {
        if (!Quad.IsBlank(term))
            return;
        if (!_quadsOf.TryGetValue(term, out var list))
            _quadsOf[term] = list = [];
        list.Add(quad);
    }

    // section 4.4.3, steps 3 and 4: a node with a hash of its own is done at once; the rest comes in groups
    private List<List<string>> GroupsWithTheSameHash()
    {
        var shared = new List<List<string>>();
        foreach (
            var group in _quadsOf
                .Keys.GroupBy(FirstDegreeHash)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            if (group.Skip(1).Any())
                shared.Add([.. group]);
            else
                _canonical.Issue(group.First());
        }
        return shared;
    }

    private void IssueByNeighbours(List<string> group)
    {
        var paths = new List<(string Hash, BlankNodeIssuer Issuer)>();
        foreach (var node in group.Where(n => _canonical.LabelOf(n) is null))
        {
            var temporary = new BlankNodeIssuer("b");
            temporary.Issue(node);
            paths.Add(NeighbourHash(node, temporary));
        }
        foreach (var (_, issuer) in paths.OrderBy(p => p.Hash, StringComparer.Ordinal))
        {
            foreach (var node in issuer.Order)
                _canonical.Issue(node);
        }
    }

    // section 4.6: Hash First Degree Quads
    private string FirstDegreeHash(string node)
    {
        if (_firstDegree.TryGetValue(node, out var known))
            return known;

        var quads = _quadsOf[node];
        var lines = new List<string>(quads.Count);
        foreach (var quad in quads)
            lines.Add(
                new Quad(
                    FirstDegree(quad.Subject, node),
                    quad.Predicate,
                    FirstDegree(quad.Object, node),
                    FirstDegree(quad.Graph, node)
                ).ToString()
            );
        Span<byte> found = stackalloc byte[LongestHash];
        return _firstDegree[node] = Convert.ToHexStringLower(
            found[..SortedLines.Hash(lines, _hash, found)]
        );
    }

    private static string FirstDegree(string term, string node) =>
        !Quad.IsBlank(term) ? term
        : term == node ? "_:a"
        : "_:z";

    // section 4.7: Hash Related Blank Node
    private string RelatedHash(string related, Quad quad, BlankNodeIssuer issuer, char position)
    {
        var label =
            _canonical.LabelOf(related) ?? issuer.LabelOf(related) ?? FirstDegreeHash(related);
        return Hash(position == 'g' ? "g" + label : position + quad.Predicate + label);
    }

    // section 4.8: Hash N-Degree Quads
    private (string Hash, BlankNodeIssuer Issuer) NeighbourHash(string node, BlankNodeIssuer issuer)
    {
        CountWork();
        var data = new StringBuilder();
        foreach (var (hash, related) in RelatedByHash(node, issuer))
        {
            var (path, next) = ShortestPath(related, issuer);
            data.Append(hash).Append(path);
            issuer = next;
        }
        return (Hash(data.ToString()), issuer);
    }

    private SortedDictionary<string, List<string>> RelatedByHash(
        string node,
        BlankNodeIssuer issuer
    )
    {
        var byHash = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var quad in _quadsOf[node])
        {
            Relate(quad.Subject, quad, 's');
            Relate(quad.Object, quad, 'o');
            Relate(quad.Graph, quad, 'g');
        }
        return byHash;

        void Relate(string term, Quad quad, char position)
        {
            if (!Quad.IsBlank(term) || term == node)
                return;
            var hash = RelatedHash(term, quad, issuer, position);
            if (!byHash.TryGetValue(hash, out var list))
                byHash[hash] = list = [];
            list.Add(term);
        }
    }

    private (string Path, BlankNodeIssuer Issuer) ShortestPath(
        List<string> related,
        BlankNodeIssuer issuer
    )
    {
        var chosen = "";
        BlankNodeIssuer? chosenIssuer = null;
        foreach (var order in Permutations.Of(related))
        {
            CountWork();
            if (TryPath(order, issuer.Copy(), chosen) is not { } found)
                continue;
            if (chosen.Length == 0 || string.CompareOrdinal(found.Path, chosen) < 0)
                (chosen, chosenIssuer) = found;
        }
        return (chosen, chosenIssuer!);
    }

    private (string Path, BlankNodeIssuer Issuer)? TryPath(
        string[] order,
        BlankNodeIssuer issuer,
        string best
    )
    {
        var path = new StringBuilder();
        var recursion = new List<string>();
        foreach (var node in order)
        {
            if (_canonical.LabelOf(node) is { } label)
            {
                path.Append(label);
            }
            else
            {
                if (issuer.LabelOf(node) is null)
                    recursion.Add(node);
                path.Append(issuer.Issue(node));
            }
            if (IsWorse(path, best))
                return null;
        }
        foreach (var node in recursion)
        {
            var (hash, next) = NeighbourHash(node, issuer);
            path.Append(issuer.Issue(node)).Append('<').Append(hash).Append('>');
            issuer = next;
            if (IsWorse(path, best))
                return null;
        }
        return (path.ToString(), issuer);
    }

    private static bool IsWorse(StringBuilder path, string best) =>
        best.Length > 0
        && path.Length >= best.Length
        && string.CompareOrdinal(path.ToString(), best) > 0;

    private void CountWork()
    {
        if (++_work > _workLimit)
            throw new RefusedInputException(
                CheckReasons.ContextTooComplex,
                "This graph is built to take too long."
            );
    }

    private static Quad Relabel(Quad quad, Func<string, string> label) =>
        new(
            Relabel(quad.Subject, label),
            quad.Predicate,
            Relabel(quad.Object, label),
            Relabel(quad.Graph, label)
        );

    private static string Relabel(string term, Func<string, string> label) =>
        Quad.IsBlank(term) ? label(term) : term;

    private string Hash(string text) =>
        Convert.ToHexStringLower(
            CryptographicOperations.HashData(_hash, Encoding.UTF8.GetBytes(text))
        );
}
