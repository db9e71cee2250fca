import Foundation

/// A real mail system of the test's own: Postfix in a directory that is gone with the test.
///
/// It delivers to a mailbox there and nowhere else.
package final class Postfix {
    package var port: Int { reserved.number }
    /// A command that takes what `sendmail` takes, and hands it to this mail system.
    package let sendmail: String
    private let reserved: ReservedPort
    private let place: TemporaryDirectory
    private var master: Running?

    /// Whether Postfix is the mail system of this machine, and this process may start another one of it.
    package static let isUsable: Bool =
        geteuid() == 0 && getpwnam("postfix") != nil
        && FileManager.default.isExecutableFile(atPath: "/usr/sbin/postfix")
    /// What is printed where tests are skipped.
    package static let why = "needs root, and Postfix from its Debian package with its user"

    /// Starts it.
    ///
    /// - Parameters:
    ///   - certificate: what it shows where connections must be encrypted; nil where they are not.
    ///   - settings: more lines of its `main.cf`.
    package init(_ certificate: Certificate? = nil, settings: [String] = []) throws {
        place = try TemporaryDirectory()
        reserved = try ReservedPort()
        sendmail = place.path + "/sendmail"
        try furnish()
        try write(certificate, settings)
        try start()
    }

    deinit { stop() }

    package func start() throws {
        let check = try Running.run("/usr/sbin/postfix", "-c", place.path + "/etc", "check")
        guard check.status == 0 else { throw Running.Problem(description: "postfix: \(check.output)\(check.errors)") }
        // Its own command would start it as a grandchild, which nobody here could end. Should these tests be killed, its
        // time is up all the same.
        let master = try Running(
            [
                "/usr/bin/timeout", "--foreground", "900", "/usr/lib/postfix/sbin/master", "-c", place.path + "/etc",
                "-s",
            ])
        try master.wait { reserved.isAnswered }
        guard master.isRunning else { throw Running.Problem(description: "postfix: \(master.output)\(master.errors)") }
        self.master = master
    }

    package func stop() {
        master?.signal(SIGTERM)
        master?.wait()
        master = nil
        // Its parts would notice that it is gone, carry a letter before they end, and hold the port for as long.
        let limit = ContinuousClock.now + .seconds(60)
        while case let parts = runningParts, !parts.isEmpty, .now < limit {
            for part in parts { kill(part, SIGKILL) }
            usleep(5_000)
        }
    }

    /// The processes of it that are left: each works in the directory of its queue.
    private var runningParts: [pid_t] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { pid_t($0) }.filter { process in
            let workplace = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
            return workplace == place.path + "/queue"
        }
    }

    /// The letters in the mailbox, with what Postfix has put before them, the oldest first.
    package var letters: [String] {
        get throws {
            guard FileManager.default.fileExists(atPath: place.path + "/mail/all/new") else { return [] }
            return try place.names("mail/all/new").map { try place.text("mail/all/new/\($0)") }
        }
    }

    /// Waits until that many letters are in the mailbox; a minute is more than any delivery takes.
    package func wait(forLetters count: Int) throws {
        let limit = ContinuousClock.now + .seconds(60)
        while try letters.count < count, .now < limit { usleep(5_000) }
    }

    package var log: String { (try? place.text("maillog")) ?? "" }

    private func furnish() throws {
        // The user of Postfix has to come through.
        chmod(place.path, 0o755)
        let owner = getpwnam("postfix").pointee
        for (name, isTheirs) in [("etc", false), ("queue", false), ("data", true), ("mail", true)] {
            mkdir(place.path + "/" + name, 0o755)
            if isTheirs { chown(place.path + "/" + name, owner.pw_uid, owner.pw_gid) }
        }
        let draft = try place.write("#!/bin/sh\nexec /usr/sbin/sendmail -C '\(place.path)/etc' \"$@\"\n", to: "draft")
        // A file that this process wrote may still be open in what another test starts at the moment, and so not run.
        _ = try Running.run("/usr/bin/install", "-m", "755", draft, sendmail)
    }

    private func write(_ certificate: Certificate?, _ settings: [String]) throws {
        let owner = getpwnam("postfix").pointee
        var lines = [
            "compatibility_level = 3.6", "queue_directory = \(place.path)/queue", "data_directory = \(place.path)/data",
            "mail_owner = postfix", "setgid_group = postdrop", "myhostname = mail.test", "mydestination =",
            "alias_maps =", "alias_database =", "inet_protocols = all", "mynetworks = 127.0.0.0/8 [::1]/128",
            "virtual_mailbox_domains = partnership.example", "virtual_mailbox_maps = static:all/",
            "virtual_mailbox_base = \(place.path)/mail", "virtual_uid_maps = static:\(owner.pw_uid)",
            "virtual_gid_maps = static:\(owner.pw_gid)", "default_transport = error:nothing leaves this machine",
            "maillog_file = \(place.path)/maillog", "maillog_file_prefixes = \(place.path)",
            // A part that ends at its start, as one does beside its like of the master before, is else not tried again for
            // a minute, and a letter that waited for it not for five.
            "service_throttle_time = 1s", "transport_retry_time = 1s", "queue_run_delay = 1s",
            "minimal_backoff_time = 1s", "maximal_backoff_time = 1s",
        ]
        if let certificate {
            lines += [
                "smtpd_tls_security_level = encrypt", "smtpd_tls_cert_file = \(certificate.file)",
                "smtpd_tls_key_file = \(certificate.key)",
            ]
        }
        try place.write((lines + settings).joined(separator: "\n") + "\n", to: "etc/main.cf", mode: 0o644)
        try place.write(Self.services(port: port), to: "etc/master.cf", mode: 0o644)
    }

    /// What `master` starts: the usual services, none of them in a jail, and SMTP on the loopback interface alone.
    private static func services(port: Int) -> String {
        """
        127.0.0.1:\(port) inet n - n - - smtpd
        pickup unix n - n 1 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 1 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """
    }
}
