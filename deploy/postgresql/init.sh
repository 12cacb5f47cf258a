#!/bin/bash
# Run once by the image, when the data are made: the role of the product, which is no superuser and its database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -v password="$(cat /run/secrets/product_password)" <<'SQL'
create role learningcity login password :'password';
create database learningcity owner learningcity;
\connect learningcity
create extension if not exists unaccent;
create extension if not exists pg_trgm;
SQL
