-- CreateEnum
CREATE TYPE "share_scope" AS ENUM ('view', 'sign');

-- CreateEnum
CREATE TYPE "signature_decision" AS ENUM ('signed', 'declined');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('approved', 'changes-requested');

-- CreateTable
CREATE TABLE "share_link" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "scope" "share_scope" NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_visit" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "cookie_hash" BYTEA NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "network" TEXT NOT NULL,
    "browser" TEXT NOT NULL,

    CONSTRAINT "share_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "decision" "signature_decision" NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "version_digest" TEXT NOT NULL,
    "consent_text" TEXT,
    "consent_digest" TEXT,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "network" TEXT NOT NULL,
    "browser" TEXT NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "design_version" (
    "id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "last_editor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "draft_digest" TEXT NOT NULL,
    "is_buildable" BOOLEAN NOT NULL,
    "index_value" DOUBLE PRECISION,
    "facility_watts" DOUBLE PRECISION,
    "capex_usd" DOUBLE PRECISION,

    CONSTRAINT "design_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_decision" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decider_id" UUID NOT NULL,
    "decider_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "version_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "share_link_token_hash_key" ON "share_link"("token_hash");

-- CreateIndex
CREATE INDEX "share_link_version_id_idx" ON "share_link"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_visit_cookie_hash_key" ON "share_visit"("cookie_hash");

-- CreateIndex
CREATE INDEX "share_visit_link_id_opened_at_idx" ON "share_visit"("link_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "signature_link_id_key" ON "signature"("link_id");

-- CreateIndex
CREATE INDEX "signature_version_id_idx" ON "signature"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "design_version_design_id_number_key" ON "design_version"("design_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "version_decision_version_id_key" ON "version_decision"("version_id");

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "design_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_visit" ADD CONSTRAINT "share_visit_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "share_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "share_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "design_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "design_version" ADD CONSTRAINT "design_version_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "design"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_decision" ADD CONSTRAINT "version_decision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "design_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A version, the decision about it and a signature on it are facts: they are written once and never changed.
CREATE FUNCTION refuse_frozen_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is frozen and cannot be changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER design_version_is_frozen
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "design_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_frozen_change();

CREATE TRIGGER version_decision_is_frozen
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "version_decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_frozen_change();

CREATE TRIGGER signature_is_frozen
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "signature"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_frozen_change();

-- Agreeing needs the words agreed to; declining and asking for changes need a reason.
ALTER TABLE "signature" ADD CONSTRAINT "signature_is_complete"
  CHECK (CASE "decision" WHEN 'signed' THEN "consent_digest" IS NOT NULL ELSE "reason" <> '' END);
ALTER TABLE "version_decision" ADD CONSTRAINT "version_decision_has_reason"
  CHECK ("kind" = 'approved' OR "reason" <> '');
