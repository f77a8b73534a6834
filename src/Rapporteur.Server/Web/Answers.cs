using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Record;
using Rapporteur.Server.Pages;
using Rapporteur.Server.Views;

namespace Rapporteur.Server.Web;

/// <summary>A view as a page, or as its JSON twin.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SpanConverter(), new DateConverter() },
    };

    /// <summary>The view, in the form asked for.</summary>
    public static IResult Of<TPage, TView>(TView view, bool twin, int status = 200)
        where TPage : IComponent => twin
        ? Results.Json(view, Json, statusCode: status)
        : new RazorComponentResult<TPage>(new { View = view }) { StatusCode = status };

    /// <summary>An error, in the form that the address asks for.</summary>
    public static Task Error(HttpContext context, ErrorView error)
    {
        var twin = context.Request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ?? false;
        return Of<ErrorPage, ErrorView>(error, twin, error.Status).ExecuteAsync(context);
    }

    private sealed class SpanConverter : JsonConverter<Span>
    {
        public override Span Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
