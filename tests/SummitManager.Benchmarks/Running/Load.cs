using System.Diagnostics;
using System.Net;

namespace SummitManager.Benchmarks.Running;

/// <summary>One round: what the clients saw and what it cost the server.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Latencies">Milliseconds of each request, sorted.</param>
/// <param name="CpuMs">The server's processor time a request, in milliseconds.</param>
internal sealed record Round(double PerSecond, double[] Latencies, double CpuMs);

/// <summary>
/// Clients that each send the next request as soon as the last was answered. They run in this process, on the same processors as the
/// server: requests a second are lower than a server alone could give, for ours and for bare alike.
/// </summary>
internal sealed class Load(Site site, int clients) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = clients, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Sends that many requests; every answer must have the status.</summary>
    public async Task<Round> RunAsync(int requests, Func<Uri, int, HttpRequestMessage> make, HttpStatusCode expected)
    {
        var latencies = new double[requests];
        var next = -1;
        var cpu = site.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(WorkAsync)));
        var seconds = watch.Elapsed.TotalSeconds;
        var used = (site.Cpu - cpu).TotalMilliseconds / requests;
        Array.Sort(latencies);
        return new Round(requests / seconds, latencies, used);

        async Task WorkAsync()
        {
            while (Interlocked.Increment(ref next) is var i && i < requests)
            {
                using var request = make(site.Address, i);
                var begun = Stopwatch.GetTimestamp();
                using var response = await _http.SendAsync(request, CancellationToken.None);
                await response.Content.CopyToAsync(Stream.Null);
                latencies[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                if (response.StatusCode != expected)
                    throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {response.StatusCode}");
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
