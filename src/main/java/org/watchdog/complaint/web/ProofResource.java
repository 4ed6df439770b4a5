package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.complaint.Proofs;
import org.watchdog.platform.api.Service;

/** {@code GET /proof-challenge}: what a machine solves to lift the limit on filings. An addition to the contract. */
@Path("/proof-challenge")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class ProofResource {

    private final Proofs proofs;

    @Inject
    ProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A proof of work to be solved",
            description = "As ALTCHA has it (version 1): find the number up to maxnumber for which SHA-256 of salt and"
                    + " number is the challenge; send algorithm, challenge, number, salt and signature as JSON in base"
                    + " 64 in the header Proof of POST /complaints. It is good for one filing, for half an hour.")
    @APIResponse(responseCode = "200", description = "A fresh challenge")
    public Proofs.Challenge challenge() {
        return proofs.challenge();
    }
}
