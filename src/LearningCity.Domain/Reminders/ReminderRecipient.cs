namespace LearningCity.Domain.Reminders;

/// <summary>Who is reminded in a step: the holders of a post in the unit that owes, or those in charge of it.</summary>
public enum ReminderRecipient
{
    /// <summary>Cán bộ báo cáo của đơn vị.</summary>
    Reporter = 1,

    /// <summary>Thủ trưởng đơn vị.</summary>
    Head = 2,

    /// <summary>Chuyên viên cơ quan thường trực, in charge of the unit.</summary>
    Office = 3,

    /// <summary>Lãnh đạo cơ quan thường trực.</summary>
    Leader = 4,
}
