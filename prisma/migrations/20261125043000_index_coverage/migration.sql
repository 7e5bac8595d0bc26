-- AlterTable
ALTER TABLE "design" ADD COLUMN     "index_coverage" DOUBLE PRECISION;
