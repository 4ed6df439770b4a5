package org.watchdog.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a mail server and lets everything through, but answers for it where a test wants trouble: it refuses
 * single addresses with a reply of its own, or nobody is listening at all.
 */
public final class MailGate {

    private final int behind;
    private final int port;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private @Nullable ServerSocket listening;

    /** Opens a gate before the server at this port of the same machine. */
    public MailGate(int behind) {
        this.behind = behind;
        this.port = open(0);
    }

    public int port() {
        return port;
    }

    /** Answers this line, {@code 550 5.1.1 ...}, whoever writes to that address. */
    public void refuse(String address, String reply) {
        refused.put(address.toLowerCase(Locale.ROOT), reply);
    }

    /** Takes mail for that address again. */
    public void accept(String address) {
        refused.remove(address.toLowerCase(Locale.ROOT));
    }

    /** Nobody listens until {@link #open()}. */
    public synchronized void close() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens again; nothing new where somebody does. */
    public synchronized void open() {
        if (listening != null && listening.isClosed()) {
            open(port);
        }
    }

    private int open(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            listening = socket;
            run(() -> listen(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                run(() -> speak(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void speak(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            run(() -> hand(server, client));
            var said = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var reply = refusal(line);
                write(reply.isPresent() ? client.getOutputStream() : server.getOutputStream(), reply.orElse(line));
            }
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    private Optional<String> refusal(String line) {
        var said = line.toLowerCase(Locale.ROOT);
        return said.startsWith("rcpt to:")
                ? refused.entrySet().stream()
                        .filter(e -> said.contains("<" + e.getKey() + ">"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }

    private static void hand(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "mail-gate");
        thread.setDaemon(true);
        thread.start();
    }
}
