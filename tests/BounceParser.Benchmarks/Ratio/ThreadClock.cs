using System.Runtime.InteropServices;

namespace BounceParsing.Benchmarks.Ratio;

/// <summary>The processor time of the calling thread: what others do on the machine does not count.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <exception cref="PlatformNotSupportedException">The system has no such clock.</exception>
    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                throw new PlatformNotSupportedException("The ratios are measured on Linux.");
            return GetTime(ThreadCpuTime, out TimeSpec time) == 0
                ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
                : throw new PlatformNotSupportedException("The thread's clock cannot be read.");
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
