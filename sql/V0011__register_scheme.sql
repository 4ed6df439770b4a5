-- The word of the contract for the scheme TRUSTe is TRUSTE.
update register_mark set scheme = 'TRUSTE' where scheme = 'TRUSTe';
