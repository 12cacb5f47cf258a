using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Where a function may be used: everywhere, or in the named units (already with everything below them).</summary>
public sealed record Scope(bool All, IReadOnlyList<UnitId> Units)
{
    public static Scope Everything { get; } = new(true, []);

    public static Scope Nothing { get; } = new(false, []);

    public bool Covers(UnitId unit) => All || Units.Contains(unit);

    /// <summary>What either covers.</summary>
    public Scope And(Scope other) => All || other.All ? Everything : new(false, [.. Units.Union(other.Units)]);
}

/// <summary>A program that calls by token in the name of an account.</summary>
/// <param name="Name">Which program, in the holder's words.</param>
/// <param name="ReadsOnly">It may ask, and change nothing.</param>
public sealed record CallingProgram(PersonalTokenId Token, string Name, bool ReadsOnly);

/// <summary>Who asks. Computed once per request from the grants valid now, never from the cookie.</summary>
public interface ICaller
{
    bool IsSignedIn { get; }

    /// <summary>The product itself: a job or a start-up command.</summary>
    bool IsService { get; }

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    AccountId Account { get; }

    /// <summary>The codes of the roles held now (SA, CO, OL, SC, UR, UH, CM, AU).</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Null when the account's holder himself calls.</summary>
    CallingProgram? Program { get; }

    bool May(Function function);

    /// <summary><see cref="Scope.Nothing"/> when the function is not held at all.</summary>
    Scope ScopeOf(Function function);
}

/// <summary>The caller of the present request; nobody, until sign-in or a job says who.</summary>
public sealed class Caller : ICaller
{
    private AccountId? account;
    private IReadOnlyDictionary<Function, Scope> scopes = new Dictionary<Function, Scope>();

    /// <summary>The identity of the product itself.</summary>
    public static AccountId ServiceAccount { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"));

    public bool IsSignedIn => account is not null;

    public bool IsService { get; private set; }

    public AccountId Account => account ?? throw new InvalidOperationException("Nobody is signed in.");

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public CallingProgram? Program { get; private set; }

    public bool May(Function function) => IsService || scopes.ContainsKey(function);

    public Scope ScopeOf(Function function) =>
        IsService ? Scope.Everything : scopes.GetValueOrDefault(function, Scope.Nothing);

    public void Become(
        AccountId who, IReadOnlyList<string> roles, IReadOnlyDictionary<Function, Scope> rights, CallingProgram? program = null)
    {
        account = who;
        Roles = roles;
        scopes = rights;
        Program = program;
        IsService = false;
    }

    /// <summary>Jobs and start-up commands act in the name of the product; audit rows then show the service account.</summary>
    public void BecomeService()
    {
        account = ServiceAccount;
        Roles = ["SERVICE"];
        Program = null;
        IsService = true;
    }
}
