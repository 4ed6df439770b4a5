package org.watchdog.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.spi.CDI;
import java.io.File;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.ProcessDefinition;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Inside the server")
public class InContainerIT {

    @Deployment
    static WebArchive shipped() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/watchdog.war"));
    }

    @Test
    @DisplayName("the engine has every drawing, committed with its start")
    void drawings_are_deployed() {
        var engine = CDI.current().select(ProcessEngine.class).get();

        var drawings = engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());

        // JUnit's own assertion: the server has no other
        assertEquals(Set.of("complaint", "complaint-inquiry"), drawings);
    }
}
