-- The word of the contract for the scheme TRUSTe is TRUSTE.
update casefile_case set scheme = 'TRUSTE' where scheme = 'TRUSTe';
