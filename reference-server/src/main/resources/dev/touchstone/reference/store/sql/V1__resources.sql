-- For H2 and PostgreSQL alike; ${ascii} and ${functions} stand for what differs.
-- Text is kept as bytes, one to three a UTF-16 unit, so that both engines compare it as Java does.

CREATE TABLE organisations (
  number INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name BYTEA NOT NULL UNIQUE
);

CREATE SEQUENCE resource_sequence;

CREATE TABLE resources (
  sequence BIGINT PRIMARY KEY,
  organisation INT NOT NULL,
  type VARCHAR(200) NOT NULL,
  id VARCHAR(64) ${ascii} NOT NULL,
  version BIGINT NOT NULL,
  created BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  member_count INT NOT NULL,
  label BYTEA NOT NULL,
  content BYTEA NOT NULL,
  UNIQUE (organisation, id)
);

CREATE INDEX resources_in_order ON resources (organisation, type, sequence);
CREATE INDEX resources_from_newest ON resources (organisation, sequence DESC);

-- What is one resource's alone, such as a userName: a digest of the attribute and its value.
CREATE TABLE claims (
  organisation INT NOT NULL,
  digest BYTEA NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (organisation, digest)
);

-- Each value in a resource, in a form whose bytes are ordered as the values are; head is its
-- beginning, short enough for an index. Complex values have a row too, without a value.
CREATE TABLE entries (
  sequence BIGINT NOT NULL,
  attribute BIGINT NOT NULL,
  element INT NOT NULL,
  nth INT NOT NULL,
  is_filled BOOLEAN NOT NULL,
  is_leading BOOLEAN NOT NULL,
  head BYTEA NOT NULL,
  tail BYTEA NOT NULL,
  PRIMARY KEY (sequence, attribute, element, nth)
);

CREATE INDEX entries_by_value ON entries (attribute, head, sequence);

CREATE TABLE memberships (
  group_sequence BIGINT NOT NULL,
  member_sequence BIGINT NOT NULL,
  place BIGINT GENERATED ALWAYS AS IDENTITY,
  display BYTEA NOT NULL,
  PRIMARY KEY (group_sequence, member_sequence)
);

CREATE INDEX memberships_by_member ON memberships (member_sequence, group_sequence);

CREATE TABLE records (
  kind VARCHAR(200) NOT NULL,
  name BYTEA NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (kind, name)
);

${functions}
