package org.watchdog.demo;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.watchdog.platform.persistence.BusinessClock;

/** Sets the demo's clock before the first request and the first sweep. */
@WebListener
public class ClockAtStart implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ClockAtStart.class.getName());

    @Resource(lookup = "java:app/jdbc/watchdog")
    DataSource database;

    @Inject
    BusinessClock clock;

    @Inject
    DemoMode demo;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!demo.on()) {
            return;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select ahead_seconds from demo_clock where id = 1");
                var row = query.executeQuery()) {
            if (row.next()) {
                clock.moveTo(Duration.ofSeconds(row.getLong(1)));
            }
        } catch (SQLException e) {
            LOG.info("the demo clock was never moved: its table is not there yet");
        }
    }
}
