using Microsoft.Extensions.Time.Testing;

namespace Rapporteur.Pipeline.Tests;

/// <summary>A clock that stands until it is advanced, and tells how many timers are running on it.</summary>
internal sealed class CountingClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero))
{
    private int _running;

    public int Running => Volatile.Read(ref _running);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _running);
        return new Counted(timer, () => Interlocked.Decrement(ref _running));
    }

    private sealed class Counted(ITimer timer, Action ended) : ITimer
    {
        private Action? _ended = ended;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            Interlocked.Exchange(ref _ended, null)?.Invoke();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
