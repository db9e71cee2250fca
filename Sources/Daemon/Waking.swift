package import Clock

/// Something that calls the daemon back at an instant.
package protocol Waking {
    /// Rings once at the instant, or earlier; each call replaces the one before, and nil does not ring at all.
    func arm(at instant: Instant?)
}

extension AlarmClock: Waking {}
