namespace LearningCity.Application.Access;

/// <summary>The passwords that everybody knows and so guesses first: the list the product ships.</summary>
public interface IKnownPasswords
{
    /// <param name="text">Lower case.</param>
    bool Contains(string text);
}
