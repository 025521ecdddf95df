#!/bin/sh
# Renews the golden files that hold our shaper to HarfBuzz (tests/SummitManager.UnitTests/Documents/Golden) by hb-shape of Debian's
# libharfbuzz-bin. Run by hand after a font was renewed or texts were added; look at the diff of the names before committing.
set -eu
cd "$(dirname "$0")/../.."
hb-shape --version
SUMMIT_MAKE_GOLDEN=1 dotnet test tests/SummitManager.UnitTests --filter FullyQualifiedName~GoldenMaker
ls -l tests/SummitManager.UnitTests/Documents/Golden
