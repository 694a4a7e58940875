using System.Buffers;
using System.IO.Pipelines;

namespace BounceService.Intake;

/// <summary>Reads a body into memory, and no more than is allowed.</summary>
internal static class BodyReader
{
    /// <exception cref="BadHttpRequestException">It is longer (413), or came too slowly (408: the server's own limit).</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int longest)
    {
        PipeReader reader = request.BodyReader;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > longest)
                throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
