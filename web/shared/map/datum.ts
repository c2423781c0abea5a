import gcoord from 'gcoord'
import type { Place } from '../district-map/projection.ts'

export type MapPosition = [number, number]

/** Between places as we keep them (WGS84) and as a map's pictures have them. The one place of the web where they are moved. */
export interface Datum {
  toShown(place: Place): MapPosition
  fromShown(position: { lng: number, lat: number }): Place
}

const plain: Datum = {
  toShown: ({ longitude, latitude }) => [longitude, latitude],
  fromShown: ({ lng, lat }) => ({ longitude: lng, latitude: lat }),
}

/** GCJ-02 lies some hundred metres off within China and nowhere else. */
const shifted: Datum = {
  toShown: ({ longitude, latitude }) => gcoord.transform<MapPosition>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02),
  fromShown({ lng, lat }) {
    const [longitude, latitude] = gcoord.transform<MapPosition>([lng, lat], gcoord.GCJ02, gcoord.WGS84)
    return { longitude, latitude }
  },
}

/** How places are shown on pictures of a coordinate system; as they are where there are no pictures. */
export function datumOf(crs: 'wgs84' | 'gcj02' | undefined): Datum {
  return crs === 'gcj02' ? shifted : plain
}
