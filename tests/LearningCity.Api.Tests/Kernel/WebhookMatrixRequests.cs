using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Kernel;

internal sealed class ListWebhooksRequest() : CityRequest("GET /api/v1/webhooks");

internal sealed class AddWebhookRequest() : CityRequest(
    "POST /api/v1/webhooks", new { title = "Trục tích hợp", address = "https://tich-hop.example.vn/", events = new[] { "report-sent" }, unit = (Guid?)null });

internal sealed class GetWebhookRequest() : CityRequest("GET /api/v1/webhooks/{webhook}", expected: 404);

internal sealed class ChangeWebhookRequest() : CityRequest(
    "PUT /api/v1/webhooks/{webhook}",
    new { title = "Trục tích hợp", address = "https://tich-hop.example.vn/", events = new[] { "report-sent" }, unit = (Guid?)null }, expected: 404, seen: 1);

internal sealed class IssueWebhookSecretRequest() : CityRequest("POST /api/v1/webhooks/{webhook}/secret", expected: 404, seen: 1);

internal sealed class EnableWebhookRequest() : CityRequest("POST /api/v1/webhooks/{webhook}/enable", expected: 404, seen: 1);

internal sealed class DisableWebhookRequest() : CityRequest("POST /api/v1/webhooks/{webhook}/disable", new { reason = "thử" }, expected: 404, seen: 1);

internal sealed class SendTestEventRequest() : CityRequest("POST /api/v1/webhooks/{webhook}/test-events", expected: 404);

internal sealed class ListDeliveriesRequest() : CityRequest("GET /api/v1/webhooks/{webhook}/deliveries", expected: 404);

internal sealed class SendDeliveryAgainRequest() : CityRequest("POST /api/v1/webhooks/{webhook}/deliveries/{message}/sending", expected: 404);
