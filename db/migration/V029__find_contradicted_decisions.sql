-- Decisions that contradict each other are shown on both.
-- DecisionSearch: the earlier decisions in whose place one holds
create index ix_decision_overridden_by on decision (overridden_by) where overridden_by is not null;
