-- The word of the contract for the scheme TRUSTe is TRUSTE.
update worklist_task set scheme = 'TRUSTE' where scheme = 'TRUSTe';
update worklist_line set scheme = 'TRUSTE' where scheme = 'TRUSTe';
