import CSystemd
import Glibc

/// The listening sockets that the service manager opened for this program.
package enum SocketActivation {
    /// Takes over the passed descriptors and removes the variables, so that no child believes they are its own.
    ///
    /// Empty when the program was not started by a socket unit. The caller owns the descriptors. Throws when the
    /// manager's variables make no sense or a descriptor is not a listening UNIX stream socket: the socket unit is
    /// wrong then.
    package static func listeners() throws(SystemError) -> [Int32] {
        try listeners(passed: sd_listen_fds(1), first: SD_LISTEN_FDS_START)
    }

    /// Checks the answer of `sd_listen_fds`; `first` is the number of the first descriptor.
    static func listeners(passed: Int32, first: Int32) throws(SystemError) -> [Int32] {
        guard passed >= 0 else { throw SystemError("sd_listen_fds", "LISTEN_FDS", code: passed) }
        let descriptors = Array(first..<(first + passed))
        for descriptor in descriptors {
            let answer = sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0)
            if answer < 0 { throw SystemError("sd_is_socket_unix", "descriptor \(descriptor)", code: answer) }
            if answer == 0 { throw SystemError("sd_is_socket_unix", "descriptor \(descriptor)", code: ENOTSOCK) }
        }
        return descriptors
    }
}
