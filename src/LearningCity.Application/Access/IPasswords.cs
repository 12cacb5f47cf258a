namespace LearningCity.Application.Access;

/// <summary>Hashes passwords and compares them. At most two at a time, so that sign-in cannot starve the rest.</summary>
public interface IPasswords
{
    Task<string> HashAsync(string password, CancellationToken ct);

    /// <param name="hash">Null for an account that does not exist or has no password: takes as long and answers wrong.</param>
    Task<PasswordVerdict> CheckAsync(string? hash, string password, CancellationToken ct);
}

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed more weakly than today.</summary>
    RightButWeaklyHashed,
}
