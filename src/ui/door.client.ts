// The door's page alone loads this, beside the portal's script.
import './door/door.css'
import './door/door-desk.ts'
