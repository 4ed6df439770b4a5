package org.watchdog.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara Micro with one application, alone on its address: no cluster, no calls home. */
final class Server {

    static final String LOGGING = "logging.properties";

    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String APPLICATION = "watchdog";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts the empty server.
     *
     * @param directory its own, empty
     */
    static Server start(Path directory, String address, int port) throws BootstrapException, IOException {
        System.setProperty("payaramicro.disablePhoneHome", "true");
        // unnamed, it is looked for again at each use
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        var micro = unpacked(directory.resolve("runtime"));
        micro.setRootDir(directory.toFile());
        micro.setLogPropertiesFile(logging(directory).toFile());
        micro.setPrintLogo(false);
        micro.setHttpPort(port);
        micro.setNoHazelcast(true);
        micro.setPreBootHandler(commands -> {
            commands.run("set", NETWORK + "network-listeners.network-listener.http-listener.address=" + address);
            // its name and version are nobody's business
            commands.run("set", NETWORK + "protocols.protocol.http-listener.http.server-header=false");
        });
        return new Server(micro.bootStrap());
    }

    /**
     * The server with its 300 libraries as files. Out of the jar they came in, as is usual where it is started from a
     * program, every look for a service, of which a request takes several, reads them all by a loader of its own: most
     * of the time of a request went there.
     */
    private static PayaraMicroBoot unpacked(Path directory) throws BootstrapException, IOException {
        var loader = new ExplodedURLClassloader(directory.toFile());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var micro = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl");
            return (PayaraMicroBoot) micro.getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new BootstrapException("the server is not in its jar", e);
        }
    }

    /** Deploys the application at the root of the address. The server's own answer is not to be believed. */
    boolean deploys(Path war) {
        var said = runtime.deploy(APPLICATION, "/", war.toFile());
        return said && runtime.getDeployedApplicationNames().contains(APPLICATION);
    }

    /** Takes the application down, in order, and then the server. */
    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | RuntimeException e) {
            LOG.log(Level.FINE, "the server had stopped by itself", e);
        }
    }

    /** Says so before a long start, rather than after it, if somebody else listens there. */
    static void refuseIfTaken(String address, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw Refusal.setting("cannot listen on " + address + " port " + port + " (" + e.getMessage()
                    + "): choose others with watchdog.http.address and watchdog.http.port");
        }
    }

    private static Path logging(Path directory) throws IOException {
        var file = directory.resolve(LOGGING);
        try (var words = Server.class.getResourceAsStream(LOGGING)) {
            if (words == null) {
                throw new UncheckedIOException(new IOException(LOGGING + " is not in the jar"));
            }
            Files.copy(words, file);
        }
        return file;
    }
}
