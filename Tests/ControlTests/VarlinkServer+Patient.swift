import Control

extension VarlinkServer.Limits {
    /// Limits that a busy machine does not reach while it runs other tests; what a test is about it sets itself.
    static var patient: VarlinkServer.Limits {
        var limits = VarlinkServer.Limits()
        limits.idle = .seconds(900)
        limits.request = .seconds(900)
        limits.write = .seconds(900)
        limits.reply = .seconds(900)
        return limits
    }
}
