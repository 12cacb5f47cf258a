using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Why another set finds no answers to judge.</summary>
internal static class WhatIfRemarks
{
    public const string NotAsked = "Bộ tiêu chí của đợt không có chỉ báo nào ứng với chỉ báo này.";

    public static string MeasuredOtherwise(Comparability why) =>
        $"{TrendRemarks.Differing(why)} khác với bộ tiêu chí của đợt nên không xét được số liệu đã báo cáo.";

    public static string EndedAt(ChainStep step) =>
        $"{TrendRemarks.Differing(step.Comparability)} khác với chỉ báo {step.Code} của {step.SetCode} phiên bản {step.Version} nên không xét được số liệu đã báo cáo.";
}
